import { committedIn } from "../budget/forecast";
import { firstMonthOf } from "../call-offs/effect";
import { type Agreed, type DatedPrices, pricesOn } from "./prices";

export interface PriceChange {
  /** Local date. */
  from: string;
  note: string;
  /** In its first month, in hundredths. */
  perMonth: bigint;
}

/**
 * The price lists that begin on some days (local dates, both included) and what each does to a month's cost: the quantities
 * agreed for its first month × its prices, less the same × the list before. What has a price in only one of the two lists is
 * no change of a price; nor is the first list of all.
 */
export function priceChanges(
  lists: readonly (DatedPrices & { note: string })[],
  agreed: readonly Agreed[],
  { from, to }: { from: string; to: string },
): PriceChange[] {
  const [, ...days] = [...new Set(lists.map(({ validFrom }) => validFrom))].toSorted();
  return days
    .filter((day) => day >= from && day <= to)
    .map((day) => {
      const month = firstMonthOf(day);
      const before = lists.filter(({ validFrom }) => validFrom < day);
      const after = lists.filter(({ validFrom }) => validFrom <= day);
      const priced = [before, after].map((of) => namesIn(pricesOn(of, `${month}-01`)));
      const held = agreed.filter((row) => priced.every((names) => names.has(nameOf(row))));
      const total = (of: typeof lists) => committedIn(month, of, held).reduce((all, { amount }) => all + amount, 0n);
      return { from: day, note: pricesOn(after, day)?.note ?? "", perMonth: total(after) - total(before) };
    });
}

const nameOf = ({ service, item }: { service: string; item: string }) => JSON.stringify([service, item]);

function namesIn(list: DatedPrices | null): ReadonlySet<string> {
  return new Set(list?.rows.map(nameOf) ?? []);
}
