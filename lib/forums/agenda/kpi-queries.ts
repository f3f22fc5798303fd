import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Followed, targetIn, verdictOf } from "@/lib/measures/custom/followed";
import { listFollowed } from "@/lib/measures/custom/queries";
import { type MonthValue, readMonthValues } from "@/lib/measures/custom/series-queries";
import { endOfLocalDate } from "@/lib/time/local-date";
import { monthAt, monthEnd } from "@/lib/time/local-month";
import { named } from "./owners";
import type { KpiPoint } from "./point";
import type { Reading } from "./reading";

const severities = { missed: 2, warned: 1, met: 0, untargeted: 0, no_data: 0 } as const;

/** Figures that a forum has decided about and that are short of their target, or whose day of review has passed. */
export async function listKpiPoints(scope: Scope, reading: Reading): Promise<KpiPoint[]> {
  const { org, month, now } = reading;
  scope.require("sla.read", org.id);
  const followed = await listFollowed(scope, org.id);
  if (followed.length === 0) return [];
  const counted = await readMonthValues(scope, org, followed, month, now);
  return followed.flatMap((one) => pointOf(one, counted.get(one.id) ?? null, reading));
}

function pointOf(
  followed: Followed,
  counted: MonthValue | null,
  { org, month, now, today, nameOf }: Reading,
): KpiPoint[] {
  const decided = targetIn(month, followed.targets);
  const value = counted?.value ?? null;
  const verdict = verdictOf(value, decided, followed.direction);
  const isBelow = verdict === "missed" || verdict === "warned";
  // A decision that is in force by now may have set another day.
  const review = targetIn(monthAt(now, org.timeZone), followed.targets)?.reviewOn ?? null;
  const reviewOn = review !== null && review < today ? review : null;
  if (!isBelow && reviewOn === null) return [];
  const passedAt = reviewOn === null ? now : endOfLocalDate(reviewOn, org.timeZone);
  return [
    {
      ...{ kind: "kpi", id: followed.id, severity: severities[verdict], month, verdict, reviewOn },
      sinceAt: isBelow ? monthEnd(month, org.timeZone) : passedAt,
      owner: named(nameOf(decided?.ownerId)),
      ...toldOf(followed),
      ...{ value, target: decided?.target ?? null, currency: counted?.currency ?? null },
    },
  ];
}

function toldOf({ id, kpi, name, unit, direction }: Followed) {
  return { followedId: id, name: { kpi, own: name }, unit, direction };
}
