/** The quantile of the standard normal distribution that leaves 2.5 % above it. */
const z = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95 % interval of Wilson (1927) for the share successes ÷ n, both whole numbers; null for an empty set. Unlike the
 * usual ± it never leaves 0 to 1 and holds for few answers:
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n).
 */
export function wilson(successes: number, n: number): Interval | null {
  if (n === 0) return null;
  const p = successes / n;
  const square = (z * z) / n;
  const middle = p + square / 2;
  const half = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n));
  const whole = 1 + square;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
