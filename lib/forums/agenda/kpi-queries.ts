import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Followed, targetIn, verdictOf } from "@/lib/measures/custom/followed";
import { listFollowed } from "@/lib/measures/custom/queries";
import { readSeries } from "@/lib/measures/custom/series-queries";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { dayNumber, isoDateOf, startOfLocalDate } from "@/lib/time/local-date";
import { monthAt, monthEnd } from "@/lib/time/local-month";
import { named } from "./owners";
import type { KpiPoint } from "./point";
import type { Reading } from "./reading";

const severities = { missed: 2, warned: 1, met: 0, untargeted: 0, no_data: 0 } as const;

/** Figures that a forum has decided about and that are short of their target, or whose day of review has passed. */
export async function listKpiPoints(scope: Scope, reading: Reading): Promise<KpiPoint[]> {
  const { org, month, now, today } = reading;
  scope.require("sla.read", org.id);
  const holdings = await listRoleHoldings(scope, org.id, today);
  const nameOf = (id: string | null) => holdings.find(({ personId }) => personId === id)?.name;
  const points: KpiPoint[] = [];
  for (const followed of await listFollowed(scope, org.id)) {
    const [point] = await readSeries(scope, org, followed, [month], now);
    const decided = targetIn(month, followed.targets);
    const counted = point && (point.frozen ?? point.live);
    const value = counted?.value ?? null;
    const verdict = verdictOf(value, decided, followed.direction);
    const isBelow = verdict === "missed" || verdict === "warned";
    // A decision that is in force by now may have set another day.
    const review = targetIn(monthAt(now, org.timeZone), followed.targets)?.reviewOn ?? null;
    const reviewOn = review !== null && review < today ? review : null;
    if (!isBelow && reviewOn === null) continue;
    const passedAt = reviewOn === null ? null : startOfLocalDate(isoDateOf(dayNumber(reviewOn) + 1), org.timeZone);
    points.push({
      ...{ kind: "kpi", id: followed.id, severity: severities[verdict], month, verdict, reviewOn },
      sinceAt: isBelow ? monthEnd(month, org.timeZone) : (passedAt ?? now),
      owner: named(nameOf(decided?.ownerId ?? null)),
      ...toldOf(followed),
      ...{ value, target: decided?.target ?? null, currency: counted?.currency ?? null },
    });
  }
  return points;
}

function toldOf({ id, kpi, name, unit, direction }: Followed) {
  return { followedId: id, name: { kpi, own: name }, unit, direction };
}
