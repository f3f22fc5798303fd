import { type FormProblems, type FormValues, linesOf } from "@/lib/sla/agreement-form";
import { add, isEqual, zero } from "../decimal";
import { type FormFrame, type ProposalRead, problem } from "./form-frame";
import { type Agreed, agreedIn } from "./prices";
import type { ProposedQuantity } from "./proposal";
import { typedDay, typedNumber } from "./typed";

/** Rows of quantities that a form takes. */
const mostRows = 400;

/**
 * Quantities from a month on: lines `q0.what` (service and article parted by a blank), `q0.centre`, `q0.quantity`. Only what
 * differs from what is agreed for that month is a change; nothing (0) ends it.
 */
export function readQuantities(values: FormValues, { head, pricesOn, agreed, lang }: FormFrame): ProposalRead {
  const problems: FormProblems = {};
  const from = typedDay(values.from);
  if (from === null) problems.from = problem("day");
  else if (head && (from < head.from || (head.to !== null && from > head.to))) problems.from = problem("outside");
  else if (!from.endsWith("-01")) problems.from = problem("first_of_month");
  const callOff = (values.callOff ?? "").trim();
  if (callOff.length > 60) problems.callOff = problem("call_off");
  const prices = pricesOn(from ?? "");
  const known = new Set([...prices, ...agreed].map(({ service, item }) => `${service} ${item}`));
  const priced = new Set(prices.map(({ service, item }) => `${service} ${item}`));
  const now = from === null ? [] : agreedIn(agreed, from.slice(0, 7));
  const seen = new Set<string>();
  const lines = linesOf(values, "q");
  if (lines.length > mostRows) problems.from = problem("too_many");
  const rows = lines.slice(0, mostRows).flatMap((line): ProposedQuantity[] => {
    const read = (name: string) => (values[`q${line}.${name}`] ?? "").trim();
    const [what, costCentre] = [read("what"), read("centre")];
    if (what === "" || (read("quantity") === "" && costCentre === "")) return [];
    const quantity = typedNumber(read("quantity"), lang);
    if (quantity === null) problems[`q${line}.quantity`] = problem("quantity");
    if (!known.has(what)) problems[`q${line}.what`] = problem("item");
    else if (quantity !== null && quantity.units > 0n && !priced.has(what))
      problems[`q${line}.quantity`] = problem("unpriced");
    if (costCentre.length > 60) problems[`q${line}.centre`] = problem("centre");
    if (seen.has(`${what}|${costCentre}`)) problems[`q${line}.centre`] = problem("twice");
    seen.add(`${what}|${costCentre}`);
    const [service = ""] = what.split(" ", 1);
    const row = { service, item: what.slice(service.length + 1), costCentre };
    if (quantity === null || isEqual(quantity, agreedFor(now, row))) return [];
    return [{ ...row, quantity }];
  });
  if (rows.length === 0 && Object.keys(problems).length === 0) problems.from = problem("nothing_changed");
  if (from === null || Object.keys(problems).length > 0) return { problems };
  return { proposal: { what: "quantities", note: "", from, callOff, rows } };
}

/** How many a cost centre has agreed to take of an item, of rows that hold in one month. */
function agreedFor(now: readonly Agreed[], row: Omit<ProposedQuantity, "quantity">) {
  return now
    .filter((one) => one.service === row.service && one.item === row.item && one.costCentre === row.costCentre)
    .reduce((all, { quantity }) => add(all, quantity), zero);
}
