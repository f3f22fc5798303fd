import { add, compare, type Decimal, isEqual, negate, subtract, textOf, zero } from "../decimal";
import { grouped } from "../grouped";
import { lineAmount } from "../money";
import type { InvoicedCell } from "./deviations";
import type { Agreed } from "./prices";

/** So many units that should cost so much each. */
export interface Units {
  quantity: Decimal;
  price: Decimal;
}

/**
 * What a cost centre should pay for of an item in a month: the units that were ordered at a price of their own, and the rest
 * at the list's price, which stands last. Units that were given back at a price of their own go off those that were ordered at
 * it; fewer than none at the list's price is taken from those with their own.
 */
export function expectedUnits(agreed: readonly Agreed[], listed: Decimal): Units[] {
  const own = byPrice(agreed.flatMap(({ quantity, ownPrice }) => (ownPrice ? [{ quantity, price: ownPrice }] : [])));
  const all = agreed.reduce((sum, { quantity }) => add(sum, quantity), zero);
  let rest = own.reduce((left, { quantity }) => subtract(left, quantity), all);
  const kept = own.map(({ quantity, price }) => {
    const isTaken = rest.units < 0n && quantity.units > 0n;
    const given = isTaken ? least(quantity, negate(rest)) : zero;
    rest = add(rest, given);
    return { quantity: subtract(quantity, given), price };
  });
  return [...kept, { quantity: rest, price: listed }];
}

/** In hundredths. */
export function unitsAmount(units: readonly Units[]): bigint {
  return units.reduce((all, { quantity, price }) => all + lineAmount(quantity, price), 0n);
}

export interface Held {
  /** Units at another price than they should have, with what they cost beyond it. */
  wrong: { cell: InvoicedCell; amount: bigint; expected: Decimal }[];
  /** What too many or too few units come to, each at the price it should have had. */
  quantityAmount: bigint;
}

/**
 * Holds what was invoiced to one cost centre against what it should have paid for. Units at a price that is right for some
 * are taken for those; the others stand for what is left, the list's units first; and what nothing is left for is too many,
 * at the list's price or at the offered one that it was invoiced at.
 */
export function heldAgainst(cells: readonly InvoicedCell[], expected: readonly Units[]): Held {
  const pools = expected.map((units) => ({ ...units }));
  const list = pools.at(-1) as Units;
  const listed = list.price;
  const left = cells.map((cell) => ({ cell, quantity: cell.quantity }));
  const shares = takenBack(left, pools);
  const take = (one: Left, pool: Units) => {
    if (one.quantity.units <= 0n || pool.quantity.units <= 0n) return;
    const quantity = least(one.quantity, pool.quantity);
    pool.quantity = subtract(pool.quantity, quantity);
    one.quantity = subtract(one.quantity, quantity);
    shares.push({ cell: one.cell, quantity, price: pool.price });
  };
  for (const one of left) for (const pool of pools) if (isEqual(pool.price, one.cell.unitPrice)) take(one, pool);
  for (const one of left) for (const pool of [list, ...pools]) take(one, pool);
  const whole = cells.find(({ unitPrice }) => isEqual(unitPrice, listed)) ?? cells[0];
  if (whole) shares.push(...goneWithList(whole, pools));
  const beyond = left.map(({ cell, quantity }): Share => {
    const isOffered = expected.some(({ price }) => isEqual(price, cell.unitPrice));
    return { cell, quantity, price: isOffered ? cell.unitPrice : listed };
  });
  const missing = pools.map(({ quantity, price }) => ({ quantity: negate(quantity), price }));
  return { wrong: wrongOf([...shares, ...beyond]), quantityAmount: unitsAmount(byPrice([...beyond, ...missing])) };
}

/** Units of a cell that stand for nothing yet. */
interface Left {
  cell: InvoicedCell;
  quantity: Decimal;
}

/** What an invoice takes back is owed again, at the price it was taken back at where that is a right one. */
function takenBack(left: Left[], pools: Units[]): Share[] {
  return left.flatMap((one): Share[] => {
    if (one.quantity.units > 0n) return [];
    const pool = pools.find(({ price }) => isEqual(price, one.cell.unitPrice)) ?? (pools.at(-1) as Units);
    pool.quantity = subtract(pool.quantity, one.quantity);
    const share = { ...one, price: pool.price };
    one.quantity = zero;
    return [share];
  });
}

/** What should have gone off at a price of its own, where as many are missing of the list's units: it went off with those. */
function goneWithList(cell: InvoicedCell, pools: Units[]): Share[] {
  const list = pools.at(-1) as Units;
  return pools.flatMap((pool): Share[] => {
    if (pool.quantity.units >= 0n || list.quantity.units <= 0n) return [];
    const quantity = least(negate(pool.quantity), list.quantity);
    pool.quantity = add(pool.quantity, quantity);
    list.quantity = subtract(list.quantity, quantity);
    return [
      { cell, quantity, price: list.price },
      { cell, quantity: negate(quantity), price: pool.price },
    ];
  });
}

/** Units of a cell and what each of them should have cost. */
interface Share extends Units {
  cell: InvoicedCell;
}

function wrongOf(shares: readonly Share[]): Held["wrong"] {
  return [...grouped(shares, ({ cell }) => cell)].flatMap(([cell, own]) =>
    byPrice(own)
      .filter(({ price }) => !isEqual(price, cell.unitPrice))
      .map(({ quantity, price }) => {
        const invoiced = isEqual(quantity, cell.quantity) ? cell.amount : lineAmount(quantity, cell.unitPrice);
        return { cell, amount: invoiced - lineAmount(quantity, price), expected: price, quantity };
      })
      .filter(({ amount, quantity }) => amount !== 0n || quantity.units !== 0n),
  );
}

/** Units of the same price together, so that each price is rounded once. */
function byPrice(units: readonly Units[]): Units[] {
  return [...grouped(units, ({ price }) => textOf(price)).values()].map((same) => ({
    quantity: same.reduce((all, { quantity }) => add(all, quantity), zero),
    price: (same[0] as Units).price,
  }));
}

function least(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}
