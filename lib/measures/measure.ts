import { oldBands } from "@/lib/cases/age-bands";
import type { Interval } from "@/lib/satisfaction/wilson";
import { attainment } from "@/lib/sla/attainment";
import type { ClockName } from "@/lib/sla/events";
import { catalogue, type KpiId, type Unit } from "./catalogue";
import type { Facts, FlowRow } from "./facts";
import {
  againstBudget,
  forecastAgainstBudget,
  invoicedTotal,
  oldestQuestion,
  openQuestions,
  yearForecast,
} from "./kpi/billing-formulas";
import { firstContact, notUpdated, repeatIncidents, responseTime } from "./kpi/case-formulas";
import { changesFinished, changesLate, changesSucceeded, emergencyChanges } from "./kpi/change-formulas";
import { actionsOnTime, actionsOpen, materialOnTime, meetingsHeld, openAge } from "./kpi/forum-formulas";
import { approvedShare, daysToDecision, reachedEffects, waitingProposals } from "./kpi/proposal-formulas";
import { answeredSearches, deflections, readings, searches } from "./kpi/self-service-formulas";
import { availabilityShare, creditPercent, meanTimeBetween, meanTimeToRestore, outageCount } from "./level-formulas";
import { countOf, mean, median, percentile, sumOf } from "./percentile";
import { csat, meanScore, netPromoters, responseRate } from "./survey-formulas";

export interface Excluded {
  count: number;
  /** `unresolved`, `unmeasured`, or the reason written when a clock was excluded. */
  reasons: { reason: string; count: number }[];
}

/** A figure that can be argued about. `value` is null when there is no data, which is neither 0 nor 100 %. */
export interface Measure {
  kpi: KpiId;
  value: number | null;
  unit: Unit;
  numerator: number | null;
  denominator: number | null;
  /** How many clocks or cases it is computed over; of availability how many months of a service, of credits how many months. */
  n: number;
  excluded: Excluded;
  /** The 95 % interval (Wilson) of a share of answers; left out of other figures. */
  interval?: Interval | null;
  /** Of money: what its hundredths are of. */
  currency?: string;
  /** Message key of its definition. */
  definition: string;
  /** Epoch milliseconds of the moment it was true. */
  asOf: number;
  /** The period has not ended: the figure moves. */
  openPeriod: boolean;
}

/** When, and of what kind of period, a figure is taken. */
export interface Moment {
  asOf: number;
  openPeriod: boolean;
}

export type Result = Pick<Measure, "value" | "numerator" | "denominator" | "n" | "excluded" | "interval" | "currency">;

const nothing: Excluded = { count: 0, reasons: [] };

/** The measure of the facts given; the caller has cut them to the period and group. */
export function measure(kpi: KpiId, facts: Facts, moment: Moment): Measure {
  return { kpi, unit: catalogue[kpi].unit, definition: `kpi.${kpi}.definition`, ...moment, ...formulas[kpi](facts) };
}

const formulas: Record<KpiId, (facts: Facts) => Result> = {
  "sla.attainment.resolution": (facts) => kept(facts, "resolution"),
  "sla.attainment.response": (facts) => kept(facts, "response"),
  "sla.attainment.resolution.opened": (facts) => keptOf(facts, "resolution"),
  "sla.attainment.resolution.resolved": (facts) => keptOf(facts, "resolution"),
  "sla.attainment.response.opened": (facts) => keptOf(facts, "response"),
  "sla.attainment.response.resolved": (facts) => keptOf(facts, "response"),
  "sla.breaches.resolution": (facts) => breaches(facts, "resolution"),
  "sla.breaches.response": (facts) => breaches(facts, "response"),
  "cases.opened": (facts) => amount(facts, "opened"),
  "cases.resolved": (facts) => amount(facts, "resolved"),
  "cases.closed": (facts) => amount(facts, "closed"),
  "cases.backlog": backlog,
  "cases.backlog_age": backlogAge,
  "cases.reopen_rate": reopenRate,
  "cases.first_contact": firstContact,
  "cases.repeats": repeatIncidents,
  "cases.not_updated": notUpdated,
  "response.median.business": (facts) => responseTime(facts, median),
  "response.median.calendar": (facts) => responseTime(facts, median),
  "response.p90.business": (facts) => responseTime(facts, (runs) => percentile(runs, 9, 10)),
  "response.p90.calendar": (facts) => responseTime(facts, (runs) => percentile(runs, 9, 10)),
  "response.mean.business": (facts) => responseTime(facts, mean),
  "response.mean.calendar": (facts) => responseTime(facts, mean),
  "resolution.median.business": (facts) => duration(facts, median),
  "resolution.median.calendar": (facts) => duration(facts, median),
  "resolution.p90.business": (facts) => duration(facts, (runs) => percentile(runs, 9, 10)),
  "resolution.p90.calendar": (facts) => duration(facts, (runs) => percentile(runs, 9, 10)),
  "resolution.mean.business": (facts) => duration(facts, mean),
  "resolution.mean.calendar": (facts) => duration(facts, mean),
  "availability.share": (facts) => ({ ...availabilityShare(facts), excluded: nothing }),
  "availability.outages": (facts) => ({ ...outageCount(facts), excluded: nothing }),
  "availability.mtbf": (facts) => ({ ...meanTimeBetween(facts), excluded: nothing }),
  "availability.mtrs": (facts) => ({ ...meanTimeToRestore(facts), excluded: nothing }),
  "credit.percent": (facts) => ({ ...creditPercent(facts), excluded: nothing }),
  "satisfaction.csat": csat,
  "satisfaction.mean": meanScore,
  "satisfaction.response_rate": responseRate,
  "satisfaction.nps": netPromoters,
  "billing.invoiced": invoicedTotal,
  "billing.against_budget": againstBudget,
  "billing.forecast": yearForecast,
  "billing.forecast_against_budget": forecastAgainstBudget,
  "billing.questions_open": openQuestions,
  "billing.questions_age": oldestQuestion,
  "knowledge.reads": readings,
  "knowledge.searches": searches,
  "knowledge.answered": answeredSearches,
  "knowledge.deflection": deflections,
  "changes.success_rate": changesSucceeded,
  "changes.late": changesLate,
  "changes.emergency": emergencyChanges,
  "changes.finished": changesFinished,
  "forums.held": meetingsHeld,
  "forums.material_on_time": materialOnTime,
  "forums.actions_on_time": actionsOnTime,
  "forums.actions_open": actionsOpen,
  "forums.actions_open_age": openAge,
  "proposals.days_to_decision": daysToDecision,
  "proposals.approved": approvedShare,
  "proposals.waiting": waitingProposals,
  "proposals.effect_reached": reachedEffects,
};

/** Met ÷ (met + breached) over clocks due in the period; one that is late and still runs is breached. */
function kept(facts: Facts, clock: ClockName): Result {
  const rows = facts.clocks.filter((row) => row.clock === clock);
  const met = total(rows, (row) => row.met);
  const breached = total(rows, (row) => row.breached + row.late);
  const share = attainment(met, breached);
  return { ...share, n: share.denominator, excluded: exclusions(facts, clock) };
}

/** The same over the clocks of another population, which the facts hold. */
function keptOf(facts: Facts, clock: ClockName): Result {
  const { clocks = [], exclusions = [] } = facts.population ?? {};
  return kept({ ...facts, clocks, exclusions }, clock);
}

function breaches(facts: Facts, clock: ClockName): Result {
  const rows = facts.clocks.filter((row) => row.clock === clock);
  const count = total(rows, (row) => row.breached + row.late);
  const n = count + total(rows, (row) => row.met);
  return {
    value: n === 0 ? null : count,
    numerator: count,
    denominator: null,
    n,
    excluded: exclusions(facts, clock),
  };
}

function amount(facts: Facts, field: "opened" | "resolved" | "closed"): Result {
  const count = total(facts.flow, (row) => row[field]);
  return { value: count, numerator: count, denominator: null, n: count, excluded: nothing };
}

/** Opened and not closed by the end of the facts: what was carried in, and the months' difference. */
function backlog(facts: Facts): Result {
  const moved = total(facts.flow, (row) => row.opened - row.closed);
  const count = total(facts.carried, (row) => row.count) + moved;
  return { value: count, numerator: count, denominator: null, n: count, excluded: nothing };
}

function backlogAge(facts: Facts): Result {
  const rows = facts.backlog ?? [];
  const denominator = total(rows, (row) => row.count);
  const numerator = total(rows, (row) => (oldBands.includes(row.band) ? row.count : 0));
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, excluded: nothing };
}

/** Of the cases resolved in the period, the share that was reopened at least once. */
function reopenRate(facts: Facts): Result {
  const denominator = total(facts.flow, (row) => row.resolved);
  const numerator = total(facts.flow, (row) => row.reopened);
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, n: denominator, excluded: nothing };
}

function duration(facts: Facts, statistic: typeof median): Result {
  const runs = facts.durations.map((row) => row.ms);
  const n = countOf(runs);
  const value = statistic(runs);
  const isMean = statistic === mean;
  const numerator = isMean && n > 0 ? Number(sumOf(runs)) : null;
  return { value, numerator, denominator: isMean && n > 0 ? n : null, n, excluded: withoutTime(facts.flow, n) };
}

/** Closed without a resolution, or resolved under an agreement without business hours: there is no time to measure. */
function withoutTime(flow: readonly FlowRow[], measured: number): Excluded {
  const unresolved = total(flow, (row) => row.unresolved);
  const unmeasured = total(flow, (row) => row.resolved) - measured;
  const reasons = [
    { reason: "unresolved", count: unresolved },
    { reason: "unmeasured", count: unmeasured },
  ].filter(({ count }) => count > 0);
  return { count: total(reasons, (row) => row.count), reasons };
}

function exclusions(facts: Facts, clock: ClockName): Excluded {
  const counts = new Map<string, number>();
  for (const row of facts.exclusions) {
    if (row.clock === clock) counts.set(row.reason, (counts.get(row.reason) ?? 0) + row.count);
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  return { count: total(reasons, (row) => row.count), reasons };
}

function total<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
