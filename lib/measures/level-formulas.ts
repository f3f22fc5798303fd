import { attainment } from "@/lib/sla/attainment";
import { type ServiceCredit, serviceCredit } from "@/lib/sla/service-credit";
import type { CreditCell, Facts } from "./facts";

interface Result {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number;
}

interface Time {
  agreedMs: number;
  downMs: number;
  outages: number;
}

/** (agreed service time − downtime inside it) ÷ agreed service time, of all services and months together; times in milliseconds. */
export function availabilityShare(facts: Facts): Result {
  const { agreedMs, downMs } = timeOf(facts);
  const value = agreedMs === 0 ? null : (agreedMs - downMs) / agreedMs;
  return { value, numerator: agreedMs - downMs, denominator: agreedMs, n: countOf(facts) };
}

/** Outages that began in the period; without agreed service time there is nothing they are outages of. */
export function outageCount(facts: Facts): Result {
  const { agreedMs, outages } = timeOf(facts);
  return { value: agreedMs === 0 ? null : outages, numerator: outages, denominator: null, n: countOf(facts) };
}

/** Mean time between failures: agreed service time less downtime ÷ outages. No data without an outage. */
export function meanTimeBetween(facts: Facts): Result {
  const { agreedMs, downMs, outages } = timeOf(facts);
  return mean(agreedMs - downMs, outages, countOf(facts));
}

/** Mean time to restore service: downtime inside agreed service time ÷ outages. No data without an outage. */
export function meanTimeToRestore(facts: Facts): Result {
  const { downMs, outages } = timeOf(facts);
  return mean(downMs, outages, countOf(facts));
}

/** A month's credit with what it was derived from: the resolution clocks due in it against the promise and the ladder. */
export function monthCredit(facts: Facts, { month, promisedShare, steps }: CreditCell): ServiceCredit {
  const rows = facts.clocks.filter((row) => row.clock === "resolution" && row.month === month);
  const met = rows.reduce((sum, row) => sum + row.met, 0);
  const breached = rows.reduce((sum, row) => sum + row.breached + row.late, 0);
  return serviceCredit({ promisedShare, credits: [...steps] }, attainment(met, breached));
}

/** The credits of the months that have ended added up, in per cent of one month's fee; no data where nothing was due. */
export function creditPercent(facts: Facts): Result {
  const judged = (facts.credits ?? [])
    .map((cell) => monthCredit(facts, cell))
    .filter(({ share }) => share.value !== null);
  const value = judged.length === 0 ? null : judged.reduce((sum, { percent }) => sum + percent, 0);
  return { value, numerator: value, denominator: null, n: judged.length };
}

function timeOf({ availability = [] }: Facts): Time {
  return availability.reduce(
    (sum, row) => ({
      agreedMs: sum.agreedMs + row.agreedMs,
      downMs: sum.downMs + row.downMs,
      outages: sum.outages + row.outages,
    }),
    { agreedMs: 0, downMs: 0, outages: 0 },
  );
}

function countOf({ availability = [] }: Facts): number {
  return availability.length;
}

function mean(total: number, outages: number, n: number): Result {
  return { value: outages === 0 ? null : total / outages, numerator: total, denominator: outages, n };
}
