/** An exact decimal: `units` divided by ten to the power of `scale`. Never a floating-point number. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Digits that are taken on either side of the point; more is a mistake or an attack. */
const mostDigits = { before: 18, after: 18 } as const;

export const zero: Decimal = { units: 0n, scale: 0 };

/** Reads `-0.00000000603`, `1234.5` or `2`; null for anything else, also for exponents, blanks and too many digits. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", after = ""] = match;
  const fraction = after.replace(/0+$/, "");
  if (whole.replace(/^0+/, "").length > mostDigits.before || fraction.length > mostDigits.after) return null;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

/** For texts that this portal has written itself; throws RangeError where there is no decimal. */
export function decimalOf(value: string | bigint | { toFixed(): string }): Decimal {
  if (typeof value === "bigint") return { units: value, scale: 0 };
  const text = typeof value === "string" ? value : value.toFixed();
  const decimal = parseDecimal(text);
  if (decimal === null) throw new RangeError(`Not a decimal: ${text.slice(0, 60)}`);
  return decimal;
}

const tens: bigint[] = [1n];
function ten(power: number): bigint {
  for (let known = tens.length; known <= power; known += 1) tens.push((tens[known - 1] as bigint) * 10n);
  return tens[power] as bigint;
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * ten(wanted - scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function negate({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Below zero, zero or above zero, as a comparison for sorting. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function isEqual(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function sum(decimals: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const decimal of decimals) total = add(total, decimal);
  return total;
}

/** `numerator / denominator`, rounded once to whole numbers, halves away from zero. Throws RangeError for a denominator of zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [size, by] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * size + by) / (2n * by);
  return isNegative ? -rounded : rounded;
}

/** Rounded once to `scale` digits after the point, halves away from zero. */
export function roundTo(decimal: Decimal, scale: number): Decimal {
  if (decimal.scale <= scale) return decimal;
  return { units: divideRounded(decimal.units, ten(decimal.scale - scale)), scale };
}

/** Whole hundredths as a decimal: 12345n is 123.45. */
export function ofHundredths(amount: bigint): Decimal {
  return { units: amount, scale: 2 };
}

/** In hundredths, rounded once, halves away from zero. */
export function toHundredths(decimal: Decimal): bigint {
  return unitsAt(roundTo(decimal, 2), 2);
}

/** The shortest text that reads back as the same decimal: `-1234.5`; never an exponent. */
export function textOf({ units, scale }: Decimal): string {
  const size = units < 0n ? -units : units;
  const digits = String(size).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
