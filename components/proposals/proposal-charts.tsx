import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { Drawing } from "@/components/charts/told-data";
import { Definition } from "@/components/sla/definition";
import type { FormatLang } from "@/lib/format";
import { textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import { formatValue } from "@/lib/measures/format-measure";
import type { ProposalFiguresPage } from "@/lib/proposals/figure-loaders";
import { type ProposalChart, proposalCharts, proposalTold } from "@/lib/proposals/figures-told";
import { routes } from "@/lib/routes";

const drawings: Record<ProposalChart["id"], Drawing> = {
  decided: { kind: "stacked", colors: { rejected: "series-5" } },
  took: { kind: "bar" },
  waiting: { kind: "bar" },
};

/** What was decided, how long it took and what waited, month by month. */
export function ProposalCharts({ page, lang }: { page: ProposalFiguresPage; lang: FormatLang }) {
  const t = useTranslations("proposalFigures");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { org, query, figures, targetOf } = page;
  const { compare = "before" } = query;
  const { from, to } = figures.period;
  const measureOf = (id: string) => figures.tiles.find((tile) => tile.id === id)?.measure;
  const share = measureOf("approved");
  const took = measureOf("days_to_decision");
  const waiting = measureOf("waiting")?.value ?? 0;
  const approved = share?.numerator ?? 0;
  const statements: Record<ProposalChart["id"], string | null> = {
    decided: share?.n ? t("statement.decided", { approved, rejected: share.n - approved }) : null,
    took: took?.value == null ? null : t("statement.took", { time: formatValue(took.value, "calendar_ms", lang) }),
    waiting: t("statement.waiting", { n: waiting }),
  };
  const rowsHref = (month: string, list: string) =>
    `${routes.customer.proposalFigures(org.slug, { from: month, to: month })}#${list}`;
  const happened = page.list.rows.map(({ at, title, outcome }) => ({
    at: page.monthOf(at),
    text: frame(`proposal.${outcome}`, { title }),
  }));
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {proposalCharts.map((chart) => {
        const subject = t(`chart.${chart.id}`);
        const measured = chart.id === "waiting" ? null : (measureOf(chart.kpi.slice("proposals.".length)) ?? null);
        return (
          <ChartFrame
            key={chart.id}
            className={chart.id === "waiting" ? "lg:col-span-2" : undefined}
            title={statements[chart.id] ?? subject}
            subject={subject}
            definition={<Definition kpi={chart.kpi} />}
            told={proposalTold(chart, figures, {
              ...{ lang, compare, measures, frame, targetOf, rowsHref },
              figures: t,
            })}
            drawing={drawings[chart.id]}
            empty={measures("noData")}
            annotations={chart.id === "waiting" ? happened : []}
            foldsEvents
            basis={
              <>
                {measured && (
                  <span className="first-letter:uppercase">{measures("basis.proposals", { n: measured.n })}</span>
                )}
                {measured?.excluded.reasons.map(({ reason, count }) => (
                  <span key={reason}>{t("leftOut", { count, reason: measures(`reason.${reason}` as never) })}</span>
                ))}
              </>
            }
            picture={`proposals-${chart.id}-${from}-${to}`}
            fileHref={(format) =>
              routes.customer.proposalFiguresExport(org.slug, {
                ...textOfDashboardQuery(query),
                ...{ chart: chart.id, format },
              })
            }
          />
        );
      })}
    </div>
  );
}
