import { add, type Decimal, isEqual, subtract, textOf, zero } from "../decimal";
import { grouped } from "../grouped";
import { expectedUnits, heldAgainst, unitsAmount } from "./expected-units";
import { type Agreed, agreedIn, type DatedPrices, pricesOn, unitPriceFor } from "./prices";

const deviationRules = ["double", "not_in_contract", "price", "quantity"] as const;
type DeviationRule = (typeof deviationRules)[number];

/** What was invoiced of an item in a month at one price to one cost centre; `isUsage` is counted, not agreed. */
export interface InvoicedCell {
  month: string;
  service: string;
  item: string;
  unit: string;
  costCentre: string;
  unitPrice: Decimal;
  quantity: Decimal;
  amount: bigint;
  isUsage: boolean;
}

/** A line that stands on a second invoice for the same item, cost centre and service period as an earlier one. */
export interface DoubleLine extends InvoicedCell {
  lineId: string;
  number: string;
  firstNumber: string;
}

export interface Deviation {
  rule: DeviationRule;
  month: string;
  service: string;
  item: string;
  costCentre: string;
  /** What was invoiced beyond what should have been, in hundredths; negative when it was too little. */
  amount: bigint;
  /** Texts of decimals, or invoice numbers for a double line. */
  invoiced: string;
  expected: string;
  lineId: string | null;
}

/**
 * What differs between recurring lines and the contract, each amount under one rule only: a line invoiced twice is left out
 * of the others, what is not in the contract has no agreed price or quantity, and a wrong price is told apart from a wrong
 * quantity by counting the latter at the price that should have been: the list's, or for units of a call-off the one that was offered.
 */
export function deviationsOf(
  cells: readonly InvoicedCell[],
  doubles: readonly DoubleLine[],
  lists: readonly DatedPrices[],
  agreed: readonly Agreed[],
): Deviation[] {
  const found = doubles.map((line): Deviation => {
    const { month, service, item, costCentre, amount, lineId, number, firstNumber } = line;
    const words = { invoiced: number, expected: firstNumber, lineId };
    return { rule: "double", month, service, item, costCentre, amount, ...words };
  });
  for (const group of byItem(withoutDoubles(cells, doubles))) found.push(...ofItem(group, lists, agreed));
  found.push(...missing(cells, lists, agreed));
  return found.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.item < b.item ? -1 : 1));
}

function ofItem(group: readonly InvoicedCell[], lists: readonly DatedPrices[], agreed: readonly Agreed[]): Deviation[] {
  const { month, service, item } = group[0] as InvoicedCell;
  const price = pricesOn(lists, `${month}-01`)?.rows.find((row) => row.service === service && row.item === item);
  if (!price) {
    return group.map((cell) => ({ ...told(cell, "not_in_contract", cell.amount), invoiced: item, expected: "" }));
  }
  const taken = group.reduce((all, { quantity }) => add(all, quantity), zero);
  const right = unitPriceFor(price, taken);
  const found: Deviation[] = [];
  for (const [costCentre, cells] of grouped(group, (cell) => cell.costCentre)) {
    const first = cells[0] as InvoicedCell;
    const rows = agreedIn(agreed, month).filter(
      (row) => row.service === service && row.item === item && row.costCentre === costCentre,
    );
    const { wrong, quantityAmount } = heldAgainst(cells, expectedUnits(rows, right));
    for (const { cell, amount, expected } of wrong) {
      found.push({ ...told(cell, "price", amount), invoiced: textOf(cell.unitPrice), expected: textOf(expected) });
    }
    if (first.isUsage) continue;
    const quantity = cells.reduce((all, cell) => add(all, cell.quantity), zero);
    const should = rows.reduce((all, row) => add(all, row.quantity), zero);
    if (isEqual(quantity, should)) continue;
    const words = { invoiced: textOf(quantity), expected: textOf(should) };
    found.push({ ...told(first, "quantity", quantityAmount), ...words });
  }
  return found;
}

/** What is agreed for a month that has been invoiced, and stands on none of its invoices. */
function missing(
  cells: readonly InvoicedCell[],
  lists: readonly DatedPrices[],
  agreed: readonly Agreed[],
): Deviation[] {
  const months = [...new Set(cells.filter(({ isUsage }) => !isUsage).map(({ month }) => month))];
  const seen = new Set(cells.map(({ month, service, item, costCentre }) => keyOf(month, service, item, costCentre)));
  return months.flatMap((month) => {
    const places = grouped(agreedIn(agreed, month), (row) => keyOf(month, row.service, row.item, row.costCentre));
    return [...places].flatMap(([key, rows]): Deviation[] => {
      const { service, item, costCentre } = rows[0] as Agreed;
      // What is agreed and what has been ordered off it again are one quantity.
      const quantity = rows.reduce((all, row) => add(all, row.quantity), zero);
      if (quantity.units === 0n || seen.has(key)) return [];
      const price = pricesOn(lists, `${month}-01`)?.rows.find((row) => row.service === service && row.item === item);
      if (!price) return [];
      const amount = -unitsAmount(expectedUnits(rows, unitPriceFor(price, quantity)));
      const words = { invoiced: "0", expected: textOf(quantity), lineId: null };
      return [{ rule: "quantity", month, service, item, costCentre, amount, ...words }];
    });
  });
}

function told({ month, service, item, costCentre }: InvoicedCell, rule: DeviationRule, amount: bigint) {
  return { rule, month, service, item, costCentre, amount, lineId: null };
}

function withoutDoubles(cells: readonly InvoicedCell[], doubles: readonly DoubleLine[]): InvoicedCell[] {
  return cells.flatMap((cell) => {
    const same = doubles.filter(
      (line) =>
        keyOf(line.month, line.service, line.item, line.costCentre) ===
          keyOf(cell.month, cell.service, cell.item, cell.costCentre) && isEqual(line.unitPrice, cell.unitPrice),
    );
    const quantity = same.reduce((left, line) => subtract(left, line.quantity), cell.quantity);
    const amount = same.reduce((left, line) => left - line.amount, cell.amount);
    return quantity.units === 0n && amount === 0n && same.length > 0 ? [] : [{ ...cell, quantity, amount }];
  });
}

function byItem(cells: readonly InvoicedCell[]): InvoicedCell[][] {
  return [...grouped(cells, ({ month, service, item }) => keyOf(month, service, item)).values()];
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
