import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/format";
import type { Dashboard, Figure } from "@/lib/measures/dashboard";
import { BeforeNote } from "./before-note";
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

function Before({ figure: { comparison, measure }, dashboard: { previous }, context }: FigureBasisProps) {
  if (measure.kpi === "cases.backlog_age" || previous === null) return null;
  return <BeforeNote {...{ comparison, previous }} unit={measure.unit} lang={context.words.lang} />;
}

function shareText(share: number, lang: "sv" | "en"): string {
  return formatPercent(share, lang, Number.isInteger(share * 100) ? 0 : 1);
}
