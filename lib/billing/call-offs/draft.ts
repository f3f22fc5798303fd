import type { FormatLang } from "@/lib/format";
import { type Agreed, agreedIn, type DatedPrices, pricesOn } from "../contract/prices";
import { add, type Decimal } from "../decimal";
import { typedDecimal } from "../typed-number";
import { mostLines } from "./call-off";
import { firstMonthOf } from "./effect";

export interface DraftLine {
  service: string;
  item: string;
  costCentre: string;
  /** The change: below zero for fewer. */
  quantity: Decimal;
}

export interface CallOffDraft {
  title: string;
  body: string;
  /** A local date. */
  from: string;
  lines: DraftLine[];
}

export interface DraftProblem {
  problem: string;
  field: string;
}

/** The rows of the form, from 1. */
export const draftRows: readonly number[] = Array.from({ length: mostLines }, (_, index) => index + 1);

/** How the form names an article: its service, a space, its number. */
export function itemKey(service: string, item: string): string {
  return `${service} ${item}`;
}

/** The lines that were typed, `7`, `+7`, `−3` or `2,5` of an article: a row without article and quantity is none. A message key and its field where one cannot be read. */
export function linesOf(typed: Readonly<Record<string, unknown>>, lang: FormatLang): DraftLine[] | DraftProblem {
  const lines: DraftLine[] = [];
  const word = (name: string) => (typeof typed[name] === "string" ? typed[name].trim() : "");
  for (const row of draftRows) {
    const [key, costCentre, text] = [word(`item${row}`), word(`centre${row}`), word(`quantity${row}`)];
    if (key === "" && text === "") continue;
    if (key === "") return { problem: "callOffs.problem.noItem", field: `item${row}` };
    const quantity = typedDecimal(text, lang);
    if (quantity === null || quantity.units === 0n)
      return { problem: "callOffs.problem.quantity", field: `quantity${row}` };
    const [service = "", ...rest] = key.split(" ");
    const item = rest.join(" ");
    if (lines.some((line) => line.service === service && line.item === item && line.costCentre === costCentre)) {
      return { problem: "callOffs.problem.twice", field: `item${row}` };
    }
    lines.push({ service, item, costCentre, quantity });
  }
  return lines.length === 0 ? { problem: "callOffs.problem.noLines", field: "item1" } : lines;
}

/** What hinders a request, by the prices and quantities that hold from its start date; `today` is a local date. */
export function problemOf(
  { from, lines }: CallOffDraft,
  { prices, agreed }: { prices: readonly DatedPrices[]; agreed: readonly Agreed[] },
  today: string,
): DraftProblem | null {
  if (from < today) return { problem: "callOffs.problem.past", field: "from" };
  const listed = pricesOn(prices, from)?.rows ?? [];
  const then = agreedIn(agreed, firstMonthOf(from));
  for (const [index, { service, item, costCentre, quantity }] of lines.entries()) {
    if (!listed.some((row) => row.service === service && row.item === item)) {
      return { problem: "callOffs.problem.notListed", field: `item${index + 1}` };
    }
    const left = then
      .filter((row) => row.service === service && row.item === item && row.costCentre === costCentre)
      .reduce((all, row) => add(all, row.quantity), quantity);
    if (left.units < 0n) return { problem: "callOffs.problem.tooFew", field: `quantity${index + 1}` };
  }
  return null;
}
