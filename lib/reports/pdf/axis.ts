export interface Axis {
  from: number;
  to: number;
  ticks: number[];
}

/**
 * Round ticks that hold all values. Amounts begin at nought; a line of levels that lie close together begins where they do,
 * since what differs among them would otherwise not be seen.
 */
export function axisOf(values: readonly number[], form: "bar" | "line"): Axis {
  const highest = Math.max(...values, Number.NEGATIVE_INFINITY);
  const lowest = Math.min(...values, Number.POSITIVE_INFINITY);
  if (!Number.isFinite(highest)) return { from: 0, to: 1, ticks: [0, 1] };
  const isClose = form === "line" && lowest > 0 && highest - lowest < highest / 4;
  const floor = isClose ? lowest : Math.min(0, lowest);
  const span = Math.max(highest, 0) - floor;
  const step = roundStep((span > 1e-9 ? span : 1) / 4);
  const from = Math.floor(floor / step) * step;
  const to = Math.max(Math.ceil(Math.max(highest, 0) / step) * step, from + step);
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12))) };
}

/** 1, 2 or 5 times a power of ten, at least `wanted`. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((one) => one * power >= wanted * 0.999) ?? 10;
  return factor * power;
}
