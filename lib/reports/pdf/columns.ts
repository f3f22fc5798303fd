export interface ColumnNeed {
  /** What its longest word needs. */
  least: number;
  /** What its longest line needs. */
  whole: number;
}

/**
 * The widths of a table's columns, which come to `total`: whole lines where there is room; otherwise every column keeps its
 * longest word, and the rest is shared by what each would still need. With no room even for words, the widest give way first:
 * every column has its longest word, or as much as every other that lacks room for it.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const least = sumOf(needs.map((need) => need.least));
  const whole = sumOf(needs.map((need) => need.whole));
  if (least >= total) return capped(needs, total);
  if (whole >= total) {
    const share = (total - least) / (whole - least);
    return needs.map((need) => need.least + (need.whole - need.least) * share);
  }
  return needs.map((need) => need.whole + (total - whole) * (whole === 0 ? 1 / needs.length : need.whole / whole));
}

function capped(needs: readonly ColumnNeed[], total: number): number[] {
  const rising = needs.map((need) => need.least).toSorted((a, b) => a - b);
  let rest = total;
  for (const [index, least] of rising.entries()) {
    const cap = rest / (rising.length - index);
    if (least > cap) return needs.map((need) => Math.min(need.least, cap));
    rest -= least;
  }
  return needs.map((need) => need.least);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
