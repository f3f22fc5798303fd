import type { FormatLang } from "@/lib/format";
import type { MonthKey } from "@/lib/time/local-month";
import type { Agreed, Price } from "../contract/prices";
import { type Decimal, isEqual } from "../decimal";
import { typedDecimal, typedText } from "../typed-number";
import { agreedOf, type QuantityChange } from "./what-if";

/** An item of the worksheet, and what stands in its field. */
export interface SheetRow {
  price: Price;
  /** Of the field, as in the address. */
  name: string;
  /** As agreed in the first changed month, or as the forecast has it. */
  now: Decimal;
  typed: string;
  isWrong: boolean;
  /** What is to be counted with: `now` where nothing readable is typed. */
  quantity: Decimal;
}

interface SheetInput {
  prices: readonly Price[];
  agreed: readonly Agreed[];
  from: MonthKey;
  /** What the address says; where it says nothing of an item, `kept` does. */
  query: Readonly<Record<string, string | undefined>>;
  kept: readonly QuantityChange[];
  lang: FormatLang;
}

/** Another month may have another quantity: a field is empty where nothing is to change, and only what is typed is a change. */
export function sheetOf({ prices, agreed, from, query, kept, lang }: SheetInput): SheetRow[] {
  return prices.map((price) => {
    const { service, item } = price;
    const name = `q:${service}:${item}`;
    const now = agreedOf(agreed, from, service, item);
    const before = kept.find((change) => change.service === service && change.item === item);
    const typed = query[name] ?? (before ? typedText(before.quantity, lang) : "");
    const read = typedDecimal(typed, lang);
    const isWrong = typed.trim() !== "" && (read === null || read.units < 0n);
    return { price, name, now, typed, isWrong, quantity: isWrong || read === null ? now : read };
  });
}

export function changesOf(rows: readonly SheetRow[]): QuantityChange[] {
  return rows
    .filter(({ now, quantity }) => !isEqual(now, quantity))
    .map(({ price: { service, item }, quantity }) => ({ service, item, quantity }));
}
