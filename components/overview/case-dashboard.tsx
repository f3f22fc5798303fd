import { useTranslations } from "next-intl";
import type { FileFormat } from "@/components/charts/chart-frame";
import { pairs } from "@/components/charts/pairs";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { FigureChart } from "@/components/sla/figure-chart";
import { FigureTile } from "@/components/sla/figure-tile";
import { InWords } from "@/components/sla/in-words";
import { StatGroup } from "@/components/ui/stat";
import { furtherFigures } from "@/lib/measures/case-figures/case-figures";
import type { CaseFiguresPage } from "@/lib/measures/case-figures/queries";
import type { ChartId } from "@/lib/measures/charts";
import type { FigureId } from "@/lib/measures/dashboard";
import { type DashboardQuery, textOfDashboardQuery } from "@/lib/measures/dashboard-query";
import { type CaseWords, contactTold, partTold } from "@/lib/measures/told/case-told";
import { routes } from "@/lib/routes";
import { ContactChart } from "./contact-chart";
import { PartChart } from "./part-chart";

interface CaseDashboardProps {
  org: { slug: string; timeZone: string };
  query: DashboardQuery;
  page: CaseFiguresPage;
  context: DashboardContext;
  /** The name of a category, site or channel. */
  partName: (part: string, key: string) => string;
}

const tiles: FigureId[] = ["opened", "resolved", "closed", "backlog", "oldBacklog", "median", "p90", "reopened"];
const charts: ChartId[] = ["flow", "durations", "backlogAge"];

/** How cases flow: in words, in figures, month by month, and what they are about. */
export function CaseDashboard({ org, query, page, context, partName }: CaseDashboardProps) {
  const t = useTranslations("overview.cases");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const { dashboard, before, cases } = page;
  const known = tiles.filter((id) => id !== "oldBacklog" || dashboard.figures.oldBacklog.measure.n > 0);
  const further = furtherFigures.flatMap((id) => cases.figures[id] ?? []);
  const figures = [...known.map((id) => dashboard.figures[id]), ...further];
  const { compare = "before" } = query;
  const { from, to, openMonth } = dashboard.view.period;
  const words: CaseWords = {
    ...{ lang: context.words.lang, compare, openMonth, measures, frame, cases: t, partName },
    rowsHref: context.rowsHref,
  };
  // Those with few rows beside each other, and those with many.
  const parts = cases.parts.toSorted((a, b) => Number(a.part !== "channel") - Number(b.part !== "channel"));
  const asked = textOfDashboardQuery(query);
  const fileOf = (chart: string) => (format: FileFormat) =>
    routes.customer.slaExport(org.slug, { ...asked, chart, format });
  const ownFileOf = (chart: string) => (format: FileFormat) =>
    routes.customer.caseFiguresExport(org.slug, { ...asked, chart, format });
  return (
    <div className="grid grid-cols-1 gap-6">
      <InWords dashboard={dashboard} timeZone={org.timeZone} />
      <section aria-label={t("figures")}>
        <StatGroup>
          {figures.map((figure) => (
            <FigureTile key={figure.measure.kpi} figure={figure} dashboard={dashboard} context={context} />
          ))}
        </StatGroup>
      </section>
      <div className={pairs}>
        {charts.map((id) => {
          const chart = dashboard.charts.find((one) => one.id === id);
          return (
            chart && <FigureChart key={id} {...{ chart, dashboard, context, before, compare }} fileHref={fileOf(id)} />
          );
        })}
        <ContactChart {...{ page, context }} told={contactTold(cases, words)} fileHref={ownFileOf("contact")} />
        {parts.map((table) => (
          <PartChart
            key={table.part}
            {...{ table, lang: words.lang }}
            told={partTold(table, words)}
            fileHref={ownFileOf(table.part)}
            picture={`cases-by-${table.part}-${from}-${to}`}
          />
        ))}
      </div>
      {cases.parts.length === 0 && <p className="text-ink-subtle text-sm">{t("partsHidden")}</p>}
    </div>
  );
}
