import type { BarName, Bridge } from "./bridge";

export interface Step {
  name: BarName | "before" | "after";
  effect: bigint;
  parts: number;
  /** Per cent of the width there is to draw on. */
  left: number;
  width: number;
}

/**
 * The bridge as bars that each begin where the one before ended. The scale begins near the lowest point that is reached, so that
 * a small difference of a large total is seen; it is for looking at, never for counting.
 */
export function stepsOf({ before, after, bars }: Bridge): Step[] {
  let running = before;
  const ends = bars.map(({ effect }) => {
    running += effect;
    return running;
  });
  const reached = [before, ...ends];
  const [low, high] = [lowest(reached), -lowest(reached.map((amount) => -amount))];
  const span = high - low;
  const floor = low - span < 0n && low >= 0n ? 0n : low - span / 2n;
  const scale = Number(high - floor) || 1;
  const at = (amount: bigint) => (Number(amount - floor) / scale) * 100;
  const total = (name: "before" | "after", amount: bigint): Step => ({
    ...{ name, effect: amount, parts: 0, left: 0, width: Math.max(0, at(amount)) },
  });
  let from = before;
  const steps = bars.map(({ name, effect, parts }): Step => {
    const to = from + effect;
    const step = {
      name,
      effect,
      parts: parts.length,
      left: at(effect < 0n ? to : from),
      width: Math.abs(at(to) - at(from)),
    };
    from = to;
    return step;
  });
  return [total("before", before), ...steps, total("after", after)];
}

function lowest(amounts: readonly bigint[]): bigint {
  return amounts.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
}
