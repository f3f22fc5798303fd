import "server-only";
import type { Scope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { targetIn, verdictOf } from "../custom/followed";
import { listFollowed } from "../custom/queries";
import { readSeries } from "../custom/series-queries";
import { type DecidedArea, type DecidedFigure, isOfArea } from "./decided";

/** The figures of an area for which the customer has decided a target, as the last whole month stands: what is closed as it was closed. */
export async function listDecided(
  scope: Scope,
  org: { id: string; timeZone: string },
  area: DecidedArea,
  now: number,
): Promise<DecidedFigure[]> {
  const month = addMonths(monthAt(now, org.timeZone), -1);
  const figures: DecidedFigure[] = [];
  for (const followed of await listFollowed(scope, org.id)) {
    const { kpi, unit, direction } = followed;
    const decided = targetIn(month, followed.targets);
    if (kpi === null || !isOfArea(kpi, area) || decided === null || decided.target === null) continue;
    const [point] = await readSeries(scope, org, followed, [month], now);
    const value = (point?.frozen ?? point?.live)?.value ?? null;
    const verdict = verdictOf(value, decided, direction);
    figures.push({ kpi, month, value, unit, direction, target: decided.target, verdict });
  }
  return figures;
}
