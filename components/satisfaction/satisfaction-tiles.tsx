import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { FigureValue } from "@/components/sla/figure-value";
import { Stat, StatGroup } from "@/components/ui/stat";
import { formatLevel, formatLocalMonth, formatPercent } from "@/lib/format";
import { formatDifference, formatValue } from "@/lib/measures/format-measure";
import type { Goal } from "@/lib/measures/goal/goal";
import type { SatisfactionDashboard, SatisfactionTileValue } from "@/lib/measures/satisfaction";
import { routes } from "@/lib/routes";
import type { SatisfactionContext } from "./satisfaction-context";

export interface SatisfactionTilesProps {
  org: string;
  dashboard: SatisfactionDashboard;
  /** What the last month of the period is held against. */
  goal: Goal | null;
  context: SatisfactionContext;
  /** What the page is filtered by, for the answers behind. */
  filter: { service?: string; priority?: number };
}

/** Satisfied, mean, response rate and NPS, each with definition, population and how it was before. */
export function SatisfactionTiles({ org, dashboard, goal, context, filter }: SatisfactionTilesProps) {
  const { from, to } = dashboard.period;
  const behind = context.answersHref({ from, to, ...filter });
  return (
    <StatGroup>
      {dashboard.tiles.map((tile) => (
        <Tile
          key={tile.id}
          tile={tile}
          dashboard={dashboard}
          goal={tile.id === "csat" ? goal : null}
          context={context}
          href={tile.id === "nps" ? routes.customer.relationSurvey(org) : behind}
        />
      ))}
    </StatGroup>
  );
}

interface TileProps {
  tile: SatisfactionTileValue;
  dashboard: SatisfactionDashboard;
  goal: Goal | null;
  context: SatisfactionContext;
  href: string | null;
}

function Tile({ tile, dashboard, goal, context, href }: TileProps) {
  const t = useTranslations("satisfaction");
  const m = useTranslations("measures");
  const { lang } = context;
  const { measure } = tile;
  const { value, unit, interval, n, excluded } = measure;
  const text = value === null ? null : formatValue(value, unit, lang, goal?.share);
  const share = (ratio: number) => formatPercent(ratio, lang, 0);
  return (
    <Stat
      label={m(`kpi.${measure.kpi}.name`)}
      info={<Definition kpi={measure.kpi} />}
      value={<FigureValue {...{ text, href }} none={n > 0 ? t("hidden") : undefined} />}
      note={
        <div className="grid gap-0.5">
          {interval && <span>{t("interval", { low: share(interval.low), high: share(interval.high) })}</span>}
          {goal && <span>{t(`goal.${goal.source}`, { share: formatLevel(goal.share, lang) })}</span>}
          <Before tile={tile} dashboard={dashboard} context={context} />
          {tile.id === "response_rate" ? (
            <span>{t("delivered", { answered: measure.numerator ?? 0, delivered: n })}</span>
          ) : (
            <span>{t("answered", { n })}</span>
          )}
          {tile.id === "response_rate" && excluded.count > 0 && <span>{t("superseded", { n: excluded.count })}</span>}
        </div>
      }
    />
  );
}

function Before({ tile, dashboard, context }: Pick<TileProps, "tile" | "dashboard" | "context">) {
  const t = useTranslations("satisfaction");
  const { measure, before } = tile;
  if (measure.value === null || before.value === null) return null;
  const { from, to } = dashboard.previous;
  const difference = formatDifference(measure.value - before.value, measure.unit, context.lang);
  const change = measure.unit === "share" ? t("points", { change: difference }) : difference;
  const months = {
    from: formatLocalMonth(from, context.lang, "shortMonth"),
    to: formatLocalMonth(to, context.lang, "shortMonth"),
  };
  return <span>{t("beforeValue", { change, ...months })}</span>;
}
