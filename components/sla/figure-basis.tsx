import { useTranslations } from "next-intl";
import { formatLocalMonth, formatPercent } from "@/lib/format";
import type { Dashboard, Figure } from "@/lib/measures/dashboard";
import { formatDifference, formatValue } from "@/lib/measures/format-measure";
import type { DashboardContext } from "./dashboard-context";
import { ExcludedNote } from "./excluded-note";

interface FigureBasisProps {
  figure: Figure;
  dashboard: Dashboard;
  context: DashboardContext;
}

/** What a figure rests on: its target, how it was before, what it is computed over, what was left out. */
export function FigureBasis({ figure, dashboard, context }: FigureBasisProps) {
  const t = useTranslations("measures");
  const { measure, promised } = figure;
  const { lang } = context.words;
  const basis = measure.kpi.startsWith("sla.") ? "clocks" : "cases";
  const isAmount = measure.unit === "cases" && measure.numerator === measure.n;
  return (
    <>
      {promised.length > 0 && (
        <span>{t("promised", { share: promised.map((share) => shareText(share, lang)).join(" → ") })}</span>
      )}
      <Before figure={figure} dashboard={dashboard} context={context} />
      {!isAmount && <span>{t(`basis.${basis}`, { n: measure.n })}</span>}
      <ExcludedNote measure={measure} dashboard={dashboard} context={context} />
    </>
  );
}

function Before({ figure, dashboard, context }: FigureBasisProps) {
  const t = useTranslations("measures");
  const { lang } = context.words;
  const { comparison, measure } = figure;
  if (measure.value === null || measure.kpi === "cases.backlog_age") return null;
  if (comparison.difference === null || comparison.previous === null || dashboard.previous === null) return null;
  const { from, to } = dashboard.previous;
  const months = { from: formatLocalMonth(from, lang, "shortMonth"), to: formatLocalMonth(to, lang, "shortMonth") };
  const difference = formatDifference(comparison.difference, measure.unit, lang);
  const sized = measure.unit === "share" ? t("points", { change: difference }) : difference;
  const change = comparison.difference === 0 ? t("same") : sized;
  const judged = comparison.isBetter === null ? null : comparison.isBetter ? "better" : "worse";
  const value = formatValue(comparison.previous, measure.unit, lang);
  return (
    <span className="first-letter:uppercase">
      {judged && (
        <span className={judged === "better" ? "font-medium text-good" : "font-medium text-bad"}>{t(judged)} </span>
      )}
      {t(from === to ? "beforeOne" : "before", { change, value, ...months })}
    </span>
  );
}

function shareText(share: number, lang: "sv" | "en"): string {
  return formatPercent(share, lang, Number.isInteger(share * 100) ? 0 : 1);
}
