import { useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { Dashboard, Figure } from "@/lib/measures/dashboard";
import { formatValue } from "@/lib/measures/format-measure";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";
import { FigureBasis } from "./figure-basis";
import { FigureValue } from "./figure-value";

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
  return (
    <Stat
      label={t(`kpi.${measure.kpi}.name`)}
      info={<Definition kpi={measure.kpi} />}
      value={<FigureValue text={text} href={href} />}
      note={
        <div className="grid gap-0.5">
          <FigureBasis figure={figure} dashboard={dashboard} context={context} />
        </div>
      }
    />
  );
}
