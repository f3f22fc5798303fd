import type { ClockName, Priority } from "@/lib/sla/events";
import type { ClockOutcome, ClockResult } from "@/lib/sla/outcome";
import type { MonthKey } from "@/lib/time/local-month";

/** One case judged twice: by the terms in force, and by those proposed. */
export interface TwiceJudged {
  number: number;
  title: string;
  /** Only the clocks that were due in the period. */
  current: readonly ClockOutcome[];
  /** All of its clocks under the terms in force, due whenever. */
  everyCurrent: readonly ClockOutcome[];
  proposed: readonly ClockOutcome[];
}

/** Counted as attainment counts: a clock that runs late is breached. */
export interface Counted {
  met: number;
  breached: number;
  running: number;
  excluded: number;
}

export interface EffectRow {
  clock: ClockName;
  /** Null for all priorities together. */
  priority: Priority | null;
  current: Counted;
  proposed: Counted;
}

/** A clock that comes out another way; null where the terms promise nothing. */
export interface ChangedClock {
  number: number;
  title: string;
  clock: ClockName;
  cycle: number;
  priority: Priority;
  before: ClockResult | null;
  after: ClockResult | null;
}

/** The resolution clocks of a month, from which its service credit comes. */
export interface EffectMonth {
  month: MonthKey;
  current: Counted;
  proposed: Counted;
}

export interface Effect {
  rows: EffectRow[];
  /** Every month of the period, in order. */
  months: EffectMonth[];
  changed: ChangedClock[];
  /** In how many cases some clock comes out another way. */
  changedCases: number;
}

const nothing = (): Counted => ({ met: 0, breached: 0, running: 0, excluded: 0 });

/**
 * The same clocks judged twice. The population is the clocks that were due in the period under the terms in force, so
 * that the current side is what the dashboard shows; each is judged again by the proposed terms, wherever its due time
 * falls then. A clock that only one of the two promises counts on that side alone; one that is promised for the first time
 * belongs to the period when its own due time does. In the same way a clock stays with the month in which it was due.
 */
export function effectOf(
  cases: Iterable<TwiceJudged>,
  { months, monthOf }: { months: readonly MonthKey[]; monthOf: (instant: number) => MonthKey },
): Effect {
  const rows = new Map<string, EffectRow>();
  const changed: ChangedClock[] = [];
  const byMonth = new Map(months.map((month) => [month, { month, current: nothing(), proposed: nothing() }]));
  const isDue = ({ dueAt }: ClockOutcome) => byMonth.has(monthOf(dueAt));
  const count = ({ clock, priority, dueAt }: ClockOutcome, side: "current" | "proposed", outcome: ClockResult) => {
    const month = clock === "resolution" ? byMonth.get(monthOf(dueAt)) : undefined;
    if (month) month[side][outcome === "running-late" ? "breached" : outcome] += 1;
    for (const group of [null, priority]) {
      const key = `${clock} ${group ?? "all"}`;
      const row = rows.get(key) ?? { clock, priority: group, current: nothing(), proposed: nothing() };
      row[side][outcome === "running-late" ? "breached" : outcome] += 1;
      rows.set(key, row);
    }
  };
  for (const { number, title, current, everyCurrent, proposed } of cases) {
    const known = new Set(everyCurrent.map(keyOf));
    const added = proposed.filter((clock) => !known.has(keyOf(clock)) && isDue(clock));
    for (const before of current) {
      const after = proposed.find((clock) => keyOf(clock) === keyOf(before)) ?? null;
      count(before, "current", before.outcome);
      if (after) count(before, "proposed", after.outcome);
      if (isOther(before.outcome, after?.outcome ?? null)) {
        changed.push({ number, title, ...facts(before), before: before.outcome, after: after?.outcome ?? null });
      }
    }
    for (const after of added) {
      count(after, "proposed", after.outcome);
      changed.push({ number, title, ...facts(after), before: null, after: after.outcome });
    }
  }
  return {
    rows: [...rows.values()].sort(inOrder),
    months: [...byMonth.values()],
    changed: changed.sort((a, b) => b.number - a.number),
    changedCases: new Set(changed.map(({ number }) => number)).size,
  };
}

function facts({ clock, cycle, priority }: ClockOutcome) {
  return { clock, cycle, priority };
}

function keyOf({ clock, cycle }: ClockOutcome): string {
  return `${clock} ${cycle}`;
}

/** Late and breached are the same to whoever counts. */
function isOther(before: ClockResult, after: ClockResult | null): boolean {
  const counted = (result: ClockResult | null) => (result === "running-late" ? "breached" : result);
  return counted(before) !== counted(after);
}

function inOrder(a: EffectRow, b: EffectRow): number {
  if (a.clock !== b.clock) return a.clock === "response" ? -1 : 1;
  return (a.priority ?? 0) - (b.priority ?? 0);
}
