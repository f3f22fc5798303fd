import "server-only";
import type { Scope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { listFrozen } from "../closing/queries";
import { type Followed, targetIn, verdictOf } from "../custom/followed";
import { readManyMonths } from "../custom/series-queries";
import { type DecidedFigure, isOfAnyArea } from "./decided";

/**
 * The figures of the areas for which the customer has decided a target, as the last whole month stands: what is closed as it
 * was closed. They are read together, from what the customer follows.
 */
export async function listDecided(
  scope: Scope,
  org: { id: string; timeZone: string },
  figures: readonly Followed[],
  now: number,
): Promise<DecidedFigure[]> {
  const month = addMonths(monthAt(now, org.timeZone), -1);
  const followed = figures.flatMap(({ kpi, unit, direction, targets }) => {
    const decision = targetIn(month, targets);
    if (kpi === null || !isOfAnyArea(kpi) || decision === null || decision.target === null) return [];
    return [{ kpi, unit, direction, decision, target: decision.target }];
  });
  if (followed.length === 0) return [];
  const kpis = followed.map(({ kpi }) => kpi);
  const frozen = await listFrozen(scope, org.id, { from: month, to: month, kpis });
  const moving = kpis.filter((kpi) => !frozen.has(`${kpi} ${month}`));
  const live = await readManyMonths(scope, org, moving, [month], now);
  return followed.map(({ decision, ...figure }) => {
    const value = (frozen.get(`${figure.kpi} ${month}`) ?? live.get(figure.kpi)?.[0])?.value ?? null;
    return { ...figure, month, value, verdict: verdictOf(value, decision, figure.direction) };
  });
}
