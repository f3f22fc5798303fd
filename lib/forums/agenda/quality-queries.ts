import "server-only";
import type { Scope } from "@/lib/access/scope";
import { targetIn, verdictOf } from "@/lib/measures/custom/followed";
import { listFollowed } from "@/lib/measures/custom/queries";
import { readManyMonths, readManySeries } from "@/lib/measures/custom/series-queries";
import { getFrame } from "@/lib/measures/fact-queries";
import { readLevels } from "@/lib/measures/level-queries";
import { promisedIn } from "@/lib/measures/promises";
import { meetsPromise } from "@/lib/sla/attainment";
import { addMonths, type MonthKey, monthEnd, monthsBetween } from "@/lib/time/local-month";
import { type Lasting, lastingOf, lookedBack } from "./lasting";
import { named, type OwnerOf } from "./owners";
import type { LastingPoint } from "./point";
import type { Reading } from "./reading";

/** What is agreed or decided and was missed again and again in the twelve months that end with the agenda's. */
export async function listQualityPoints(scope: Scope, reading: Reading): Promise<LastingPoint[]> {
  const { org, month, ownerOf } = reading;
  scope.require("sla.read", org.id);
  const months = monthsBetween(addMonths(month, 1 - lookedBack), month);
  return [
    ...(await lastingShares(scope, reading, months)),
    ...(await lastingAvailability(scope, reading, months)),
    ...(await lastingKpis(scope, reading, months)),
  ].map(({ lasting, ...point }) => ({
    ...{ kind: "lasting", ...lasting, month, severity: lasting.missed.length },
    ...{ sinceAt: monthEnd(lasting.missed.at(-1) ?? month, org.timeZone), owner: ownerOf("lasting"), ...point },
  }));
}

interface Found {
  id: string;
  of: LastingPoint["of"];
  lasting: Lasting;
  /** Where somebody else than the role answers. */
  owner?: ReturnType<OwnerOf>;
}

async function lastingShares(scope: Scope, { org, now }: Reading, months: readonly MonthKey[]): Promise<Found[]> {
  const { promised } = await getFrame(scope, org.id);
  const kpis = ["sla.attainment.resolution", "sla.attainment.response"] as const;
  const shares = await readManyMonths(scope, org, kpis, months, now);
  return (["resolution", "response"] as const).flatMap((clock) => {
    const counted = shares.get(`sla.attainment.${clock}`) ?? [];
    const judged = months.map((month, index) => {
      const level = promisedIn(month, promised);
      const { value = null, numerator = null, denominator = null } = counted[index] ?? {};
      if (level === null || value === null || numerator === null || denominator === null) return { month, kept: null };
      return { month, kept: meetsPromise({ value, numerator, denominator }, level) };
    });
    const lasting = lastingOf(judged);
    return lasting ? [{ id: clock, of: { what: "clock", clock }, lasting }] : [];
  });
}

async function lastingAvailability(
  scope: Scope,
  { org, month, now }: Reading,
  [from = month]: readonly MonthKey[],
): Promise<Found[]> {
  const { services } = await readLevels(scope, org, { from, to: month, service: null, now });
  return services.flatMap(({ service, months }) => {
    const lasting = lastingOf(months);
    return lasting ? [{ id: `service ${service}`, of: { what: "service", service }, lasting }] : [];
  });
}

/** As each month was closed, or as it is counted now; against what was decided for it. A warning is no miss. */
async function lastingKpis(
  scope: Scope,
  { org, month, now, nameOf }: Reading,
  months: readonly MonthKey[],
): Promise<Found[]> {
  const followed = (await listFollowed(scope, org.id)).filter(({ targets }) =>
    targets.some((one) => one.target !== null),
  );
  if (followed.length === 0) return [];
  const series = await readManySeries(scope, org, followed, months, now);
  return followed.flatMap((one): Found[] => {
    const standing = (series.get(one.id) ?? []).map(({ month: of, live, frozen }) => {
      const decided = targetIn(of, one.targets);
      const verdict = verdictOf((frozen ?? live).value, decided, one.direction);
      const kept = verdict === "missed" ? false : verdict === "met" || verdict === "warned" ? true : null;
      return { month: of, kept, warns: decided?.threshold != null };
    });
    const lasting = lastingOf(standing);
    if (!lasting) return [];
    const owner = named(nameOf(targetIn(month, one.targets)?.ownerId));
    const of = { what: "kpi" as const, followedId: one.id, name: { kpi: one.kpi, own: one.name } };
    return [{ id: one.id, of: { ...of, direction: one.direction, limit: limitOf(standing) }, lasting, owner }];
  });
}

function limitOf(months: readonly { kept: boolean | null; warns: boolean }[]) {
  const judged = months.filter(({ kept }) => kept !== null);
  if (judged.every(({ warns }) => warns)) return "threshold";
  return judged.some(({ warns }) => warns) ? "either" : "target";
}
