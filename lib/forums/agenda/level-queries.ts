import "server-only";
import type { Scope } from "@/lib/access/scope";
import { listCurrencies, listSums } from "@/lib/billing/bridge/queries";
import { creditDue, monthlyFee } from "@/lib/billing/credit-due";
import { periodOf } from "@/lib/billing/period";
import { readManyMonths } from "@/lib/measures/custom/series-queries";
import { getFrame } from "@/lib/measures/fact-queries";
import { type MonthlyCredit, readLevels, type ServiceLevel } from "@/lib/measures/level-queries";
import { promisedIn } from "@/lib/measures/promises";
import { meetsPromise } from "@/lib/sla/attainment";
import { listOutages } from "@/lib/sla/availability/queries";
import { monthEnd } from "@/lib/time/local-month";
import type { AvailabilityPoint, OutagePoint, PromisePoint } from "./point";
import type { Reading } from "./reading";

/** What is not there now. Maintenance that was agreed beforehand is nothing to take up. */
export async function listOutagePoints(scope: Scope, { org, now, ownerOf }: Reading): Promise<OutagePoint[]> {
  scope.require("sla.read", org.id);
  const outages = await listOutages(scope, org, now, now + 1);
  return outages
    .filter(({ agreed }) => !agreed)
    .map(({ id, service, note, from, planned }) => ({
      ...{ kind: "outage", id, service, note, isPlanned: planned },
      ...{ severity: 0, sinceAt: from, owner: ownerOf("outage") },
    }));
}

/** The promises of the agreement that were missed in the month: shares in time with what they give back, and availability. */
export async function listPromisePoints(scope: Scope, reading: Reading): Promise<(PromisePoint | AvailabilityPoint)[]> {
  const { org, month, now } = reading;
  scope.require("sla.read", org.id);
  const { services, credits } = await readLevels(scope, org, { from: month, to: month, service: null, now });
  return [...(await missedShares(scope, reading, credits)), ...missedAvailability(services, reading)];
}

async function missedShares(
  scope: Scope,
  reading: Reading,
  credits: readonly MonthlyCredit[],
): Promise<PromisePoint[]> {
  const { org, month, now, ownerOf } = reading;
  const promised = promisedIn(month, (await getFrame(scope, org.id)).promised);
  if (promised === null) return [];
  const kpis = ["sla.attainment.resolution", "sla.attainment.response"] as const;
  const shares = await readManyMonths(scope, org, kpis, [month], now);
  const points: PromisePoint[] = [];
  for (const clock of ["resolution", "response"] as const) {
    const [counted] = shares.get(`sla.attainment.${clock}`) ?? [];
    if (!counted || counted.value === null || counted.numerator === null || counted.denominator === null) continue;
    const { value, numerator, denominator, n } = counted;
    if (meetsPromise({ value, numerator, denominator }, promised) !== false) continue;
    // The ladder is of resolution times alone.
    const credit = clock === "resolution" ? await creditOf(scope, reading, credits) : null;
    points.push({
      ...{ kind: "promise", id: clock, severity: 2 + (credit?.percent ?? 0), owner: ownerOf("promise") },
      ...{ sinceAt: monthEnd(month, org.timeZone), clock, month, value, promised, n, credit },
    });
  }
  return points;
}

function missedAvailability(services: readonly ServiceLevel[], { org, month, ownerOf }: Reading): AvailabilityPoint[] {
  return services.flatMap(({ service, months: [whole] }): AvailabilityPoint[] => {
    if (whole?.kept !== false || whole.share.value === null) return [];
    const common = { id: service, severity: 1, sinceAt: monthEnd(month, org.timeZone), owner: ownerOf("availability") };
    return [
      {
        ...{ kind: "availability", ...common, service, month },
        ...{ value: whole.share.value, promised: whole.promisedShare },
      },
    ];
  });
}

/** What is given back by the agreement; what it comes to is worked out only for those who see money. */
async function creditOf(
  scope: Scope,
  { org, month }: Reading,
  credits: readonly MonthlyCredit[],
): Promise<PromisePoint["credit"]> {
  const percent = credits.find((credit) => credit.month === month)?.percent ?? 0;
  if (percent === 0) return null;
  if (!scope.orgs("billing.read").includes(org.id)) return { percent, amount: null };
  const [known] = await listCurrencies(scope, org.id, month);
  if (!known) return { percent, amount: null };
  const { currency } = known;
  const fee = monthlyFee(await listSums(scope, org.id, currency, periodOf("month", month)));
  return { percent, amount: { due: creditDue(fee, percent), currency } };
}
