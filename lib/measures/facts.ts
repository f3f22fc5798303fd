import type { AgeBand } from "@/lib/cases/age-bands";
import type { SurveyCell } from "@/lib/satisfaction/figures";
import type { NpsTotals } from "@/lib/satisfaction/relation";
import type { CreditStep } from "@/lib/sla/agreement";
import type { ClockName } from "@/lib/sla/events";
import type { MonthKey } from "@/lib/time/local-month";
import { type FurtherFacts, sliceFurther } from "./kpi/further-facts";
import type { SortedRun } from "./percentile";
import { type Cell, type Group, rowsOfGroup, rowsOfMonths, type Slice } from "./slices";

/** Clocks by the month they were due. `late` still run and are past their due time: breached already. */
export interface ClockRow extends Cell {
  clock: ClockName;
  met: number;
  breached: number;
  late: number;
  excluded: number;
}

/** Clocks taken out of the service level, by the month they were due. */
export interface ExclusionRow extends Cell {
  clock: ClockName;
  reason: string;
  count: number;
}

/** Cases by the month in which each thing happened; `unresolved` were closed without a resolution. */
export interface FlowRow extends Cell {
  opened: number;
  resolved: number;
  closed: number;
  reopened: number;
  unresolved: number;
}

/** Opened to resolved of every case resolved in the month, milliseconds, rising. */
export interface DurationRow extends Cell {
  ms: SortedRun;
}

/** Cases not closed at the instant asked about, by how long ago they were opened. */
export interface BacklogRow {
  service: string;
  priority: number;
  band: AgeBand;
  count: number;
}

/** Cases opened but not closed before the first month of `flow`. */
export interface CarriedRow {
  service: string;
  priority: number;
  count: number;
}

/** What the measures of this room are computed from. Durations are of one time, business or calendar. */
export interface Facts extends FurtherFacts {
  clocks: ClockRow[];
  exclusions: ExclusionRow[];
  flow: FlowRow[];
  carried: CarriedRow[];
  durations: DurationRow[];
  /** Null for those who may not see cases. */
  backlog: readonly BacklogRow[] | null;
  /** Agreed service time and outages, read where a measure needs them. */
  availability?: AvailabilityCell[];
  /** What a missed promise gives back, for each month that has ended; read where a measure needs it. */
  credits?: CreditCell[];
  /** Invitations by the month in which their cases were closed; read where a measure needs them. */
  surveys?: SurveyCell[];
  /** Answers to yearly surveys by the month in which they were given; read where a measure needs them. */
  nps?: (NpsTotals & { month: MonthKey })[];
}

/** Agreed service time of one service in a month, and the downtime inside it. */
export interface AvailabilityCell {
  month: MonthKey;
  service: string;
  agreedMs: number;
  downMs: number;
  outages: number;
}

/** The promise and the ladder of a month. */
export interface CreditCell {
  month: MonthKey;
  promisedShare: number;
  steps: readonly CreditStep[];
}

/** The part of the facts that a slice names; what was carried in grows by the months before it. */
export function sliceFacts(facts: Facts, slice: Slice): Facts {
  const isWhole = slice.priority === undefined && slice.service === undefined;
  const ofGroup = <Row extends Group>(rows: readonly Row[]) => rowsOfGroup(rows, slice);
  const ofMonths = <Row extends { month: MonthKey }>(rows: readonly Row[]) => rowsOfMonths(rows, slice);
  const inside = <Row extends Cell>(rows: readonly Row[]) => ofMonths(ofGroup(rows));
  const whole = <Row extends { month: MonthKey }>(rows: readonly Row[]) => (isWhole ? ofMonths(rows) : []);

  return {
    clocks: inside(facts.clocks),
    exclusions: inside(facts.exclusions),
    flow: inside(facts.flow),
    // Worked out when it is asked for: one figure asks.
    get carried() {
      const before = ofGroup(facts.flow).filter(({ month }) => slice.from !== undefined && month < slice.from);
      return [
        ...ofGroup(facts.carried),
        ...before.map(({ service, priority, opened, closed }) => ({ service, priority, count: opened - closed })),
      ];
    },
    durations: inside(facts.durations),
    backlog: facts.backlog && ofGroup(facts.backlog),
    // Neither a service's time nor a month's credit is divided by priority, and a credit not by service either.
    availability: ofMonths(facts.availability ?? []).filter(
      (row) => slice.priority === undefined && (slice.service ?? row.service) === row.service,
    ),
    credits: whole(facts.credits ?? []),
    surveys: inside(facts.surveys ?? []),
    // Nor is what a role thinks of working together about one service.
    nps: whole(facts.nps ?? []),
    ...sliceFurther(facts, { inside, whole, ofGroup }),
  };
}
