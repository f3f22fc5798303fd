import { type MonthKey, monthAt } from "@/lib/time/local-month";

/** What the sums of a customer's months take from one case. */
export interface SummedCase {
  id: string;
  kind: string;
  category: string | null;
  /** The reporter's id, or their name where that is all that is known. */
  reporter: string | null;
  siteKey: string | null;
  channel: string;
  isSecurity: boolean;
  serviceKey: string;
  priority: number;
  openedAt: Date;
  openedMonth: MonthKey;
  resolvedMonth: MonthKey | null;
  closedMonth: MonthKey | null;
  answeredMonth: MonthKey | null;
  /** All else that its months tell of it, as text to compare. */
  times: string;
  /** Its stopped clocks, as text to compare, and the months in which they were due. */
  clocks: string;
  dueMonths: MonthKey[];
}

/** What says where a case is summed: enough where it is summed anew in any case. */
export type PlacedCase = Omit<SummedCase, "id" | "siteKey" | "channel" | "isSecurity" | "times" | "clocks">;

/** Incidents of one service and kind whose repeats are to be counted anew, in these months. */
export interface AlikeSpan {
  service: string;
  /** As `kindOf` has it. */
  category: string;
  from: MonthKey;
  to: MonthKey;
}

/** Whose sums are to be written anew. */
export interface Touched {
  flow: readonly MonthKey[];
  clocks: readonly MonthKey[];
  parts: readonly MonthKey[];
  populations: readonly MonthKey[];
  alike: readonly AlikeSpan[];
}

/** How long after an incident the same again from the same person is a repeat of it. */
export const repeatMs = 30 * 86_400_000;

/** By what an incident may be a repeat of another: its category; nothing where that or its reporter is not known. */
export function kindOf({ category, reporter }: { category: string | null; reporter: string | null }): string {
  return reporter === null ? "" : (category ?? "");
}

type Sum = {
  /** What a case must say otherwise for the sum to come out otherwise. */
  told: (row: SummedCase) => readonly unknown[];
  months: (row: PlacedCase) => readonly (MonthKey | null)[];
};

const group = ({ serviceKey, priority }: SummedCase) => [serviceKey, priority];
const life = ({ openedMonth, resolvedMonth, closedMonth }: PlacedCase) => [openedMonth, resolvedMonth, closedMonth];

const sums = {
  flow: {
    told: (row) => [...group(row), ...life(row), row.answeredMonth, row.openedAt, row.times],
    months: (row) => [...life(row), row.answeredMonth],
  },
  clocks: { told: ({ clocks }) => [clocks], months: ({ dueMonths }) => dueMonths },
  parts: {
    told: (row) => [...group(row), ...life(row), row.category, row.siteKey, row.channel, row.isSecurity],
    months: life,
  },
  populations: {
    told: ({ clocks, openedMonth, resolvedMonth }) => [clocks, openedMonth, resolvedMonth],
    months: ({ openedMonth, resolvedMonth }) => [openedMonth, resolvedMonth],
  },
} as const satisfies Record<string, Sum>;

const names = Object.keys(sums) as (keyof typeof sums)[];
const kindTold = (row: SummedCase) => [row.kind, row.category, row.reporter, ...group(row), row.openedAt];

interface Span {
  service: string;
  category: string;
  first: number;
  last: number;
}

/** Gathers whose sums would come out otherwise, so that a message, of which they tell nothing, sums nothing anew. */
export class TouchedSums {
  private readonly months = { flow: new Set(), clocks: new Set(), parts: new Set(), populations: new Set() } as Record<
    keyof typeof sums,
    Set<MonthKey>
  >;
  private readonly spans = new Map<string, Span>();

  /** The same cases as they were and as they are. */
  note(before: readonly SummedCase[], after: readonly SummedCase[]): void {
    const known = new Map(before.map((row) => [row.id, row]));
    for (const row of after) {
      const old = known.get(row.id);
      const rows = old ? [old, row] : [row];
      for (const name of names) {
        if (!old || differ(old, row, sums[name].told)) this.noteMonths(name, rows);
      }
      if (!old || differ(old, row, kindTold)) this.noteKinds(rows);
    }
  }

  /** Cases that are new, or have changed before anybody looked. */
  noteAll(rows: readonly PlacedCase[]): void {
    for (const name of names) this.noteMonths(name, rows);
    this.noteKinds(rows);
  }

  /** What was gathered, which is forgotten. An incident that comes late changes what the 30 days after it say. */
  take(timeZone: string): Touched {
    const { flow, clocks, parts, populations } = this.months;
    const alike = [...this.spans.values()].map(({ service, category, first, last }) => ({
      ...{ service, category, from: monthAt(first, timeZone) },
      to: monthAt(category === "" ? last : last + repeatMs, timeZone),
    }));
    const touched = { flow: [...flow], clocks: [...clocks], parts: [...parts], populations: [...populations], alike };
    for (const name of names) this.months[name].clear();
    this.spans.clear();
    return touched;
  }

  private noteMonths(name: keyof typeof sums, rows: readonly PlacedCase[]): void {
    for (const row of rows) {
      for (const month of sums[name].months(row)) if (month !== null) this.months[name].add(month);
    }
  }

  private noteKinds(rows: readonly PlacedCase[]): void {
    for (const { kind, serviceKey: service, openedAt, ...row } of rows) {
      if (kind !== "incident") continue;
      const [category, at] = [kindOf(row), openedAt.getTime()];
      const key = JSON.stringify([service, category]);
      const { first = at, last = at } = this.spans.get(key) ?? {};
      this.spans.set(key, { service, category, first: Math.min(first, at), last: Math.max(last, at) });
    }
  }
}

function differ(one: SummedCase, other: SummedCase, told: Sum["told"]): boolean {
  return JSON.stringify(told(one)) !== JSON.stringify(told(other));
}
