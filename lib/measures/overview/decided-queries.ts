import "server-only";
import type { Scope } from "@/lib/access/scope";
import { addMonths, monthAt } from "@/lib/time/local-month";
import { type Followed, targetIn, verdictOf } from "../custom/followed";
import { readMonthValues } from "../custom/series-queries";
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
  const decided = figures.flatMap((followed) => {
    const { kpi, unit, direction, targets } = followed;
    const decision = targetIn(month, targets);
    if (kpi === null || !isOfAnyArea(kpi) || decision === null || decision.target === null) return [];
    return [{ followed, kpi, unit, direction, decision, target: decision.target }];
  });
  if (decided.length === 0) return [];
  const all = decided.map(({ followed }) => followed);
  const values = await readMonthValues(scope, org, all, month, now);
  return decided.map(({ followed, decision, ...figure }) => {
    const value = values.get(followed.id)?.value ?? null;
    return { ...figure, month, value, verdict: verdictOf(value, decision, figure.direction) };
  });
}
