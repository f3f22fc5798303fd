import { dayNumber, isoDateOf } from "@/lib/time/local-date";
import type { Agreed } from "./prices";

/** A row of agreed quantities as it was made; rows are never changed afterwards. */
export interface AgreedEntry extends Agreed {
  callOff: string;
  /** Epoch milliseconds. */
  madeAt: number;
  /** Takes the place, from its first day on, of every row of the item and cost centre that was made before it. */
  replaces: boolean;
  contractId: string;
  /** The last day of its contract; null goes on. */
  contractTo: string | null;
}

export const dayBefore = (day: string): string => isoDateOf(dayNumber(day) - 1);

/**
 * The rows as they hold: each to its own last day, the last day of its contract, or the day before a later row took its place,
 * whichever is first. A row of which nothing is left is left out.
 */
export function holding<Entry extends AgreedEntry>(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const ends = entries
      .filter((other) => other.replaces && other.madeAt > entry.madeAt && isSame(other, entry))
      .map(({ from }) => dayBefore(from));
    const last = [entry.to, entry.contractTo, ...ends].filter((day) => day !== null).sort()[0] ?? null;
    return last !== null && last < entry.from ? [] : [{ ...entry, to: last }];
  });
}

function isSame(a: Agreed, b: Agreed): boolean {
  return a.service === b.service && a.item === b.item && a.costCentre === b.costCentre;
}
