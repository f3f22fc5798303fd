import "server-only";
import type { Scope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { listFrozen } from "../closing/queries";
import { targetIn, verdictOf } from "../custom/followed";
import { listFollowed } from "../custom/queries";
import { readManyMonths } from "../custom/series-queries";
import { type DecidedArea, type DecidedFigure, isOfArea } from "./decided";

/** The figures of an area for which the customer has decided a target, as the last whole month stands: what is closed as it was closed. */
export async function listDecided(
  scope: Scope,
  org: { id: string; timeZone: string },
  area: DecidedArea,
  now: number,
): Promise<DecidedFigure[]> {
  const month = addMonths(monthAt(now, org.timeZone), -1);
  const followed = (await listFollowed(scope, org.id)).flatMap(({ kpi, unit, direction, targets }) => {
    const decision = targetIn(month, targets);
    if (kpi === null || !isOfArea(kpi, area) || decision === null || decision.target === null) return [];
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
