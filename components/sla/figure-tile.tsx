import { useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth, formatPercent } from "@/lib/format";
import type { Dashboard, Figure } from "@/lib/measures/dashboard";
import { formatDifference, formatValue } from "@/lib/measures/format-measure";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";
import { ExcludedNote } from "./excluded-note";

interface FigureTileProps {
  figure: Figure;
  dashboard: Dashboard;
  context: DashboardContext;
}

/** One figure with its definition, its rows a click away, what it is computed over, and how it was before. */
export function FigureTile({ figure, dashboard, context }: FigureTileProps) {
  const t = useTranslations("measures");
  const { measure, promised } = figure;
  const { lang } = context.words;
  const href = context.rowsHref(figure.rows);
  const text = measure.value === null ? null : formatValue(measure.value, measure.unit, lang, promised.at(-1));
  const basis = measure.kpi.startsWith("sla.") ? "clocks" : "cases";
  const isAmount = measure.unit === "cases" && measure.numerator === measure.n;
  return (
    <Stat
      label={t(`kpi.${measure.kpi}.name`)}
      info={<Definition kpi={measure.kpi} />}
      value={
        text === null ? (
          <span className="font-medium text-ink-subtle text-xl">{t("noData")}</span>
        ) : href ? (
          <TextLink href={href} className="text-ink decoration-line-strong/50 decoration-1">
            {text}
          </TextLink>
        ) : (
          text
        )
      }
      note={
        <div className="grid gap-0.5">
          {promised.length > 0 && (
            <span>{t("promised", { share: promised.map((share) => shareText(share, lang)).join(" → ") })}</span>
          )}
          <Before figure={figure} dashboard={dashboard} context={context} />
          {!isAmount && <span>{t(`basis.${basis}`, { n: measure.n })}</span>}
          <ExcludedNote measure={measure} dashboard={dashboard} context={context} />
        </div>
      }
    />
  );
}

function Before({ figure, dashboard, context }: FigureTileProps) {
  const t = useTranslations("measures");
  const { lang } = context.words;
  const { comparison, measure } = figure;
  if (measure.value === null || measure.kpi === "cases.backlog_age") return null;
  if (comparison.difference === null || dashboard.previous === null) return null;
  const { from, to } = dashboard.previous;
  const months = { from: formatLocalMonth(from, lang, "shortMonth"), to: formatLocalMonth(to, lang, "shortMonth") };
  const difference = formatDifference(comparison.difference, measure.unit, lang);
  const sized = measure.unit === "share" ? t("points", { change: difference }) : difference;
  const change = comparison.difference === 0 ? t("same") : sized;
  const judged = comparison.isBetter === null ? null : comparison.isBetter ? "better" : "worse";
  return (
    <span>
      {judged && (
        <span className={judged === "better" ? "font-medium text-good" : "font-medium text-bad"}>{t(judged)} </span>
      )}
      {t(from === to ? "beforeOne" : "before", { change, ...months })}
    </span>
  );
}

function shareText(share: number, lang: "sv" | "en"): string {
  return formatPercent(share, lang, Number.isInteger(share * 100) ? 0 : 1);
}
