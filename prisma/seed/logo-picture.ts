import type { CustomerSlug } from "./organisations";
import { pngOf } from "./screenshot";

type Colour = readonly [red: number, green: number, blue: number];

const side = 192;
const white: Colour = [255, 255, 255];
const samples = [0.125, 0.375, 0.625, 0.875];

/** What colour the mark has at a place, both from 0 to 1; made up as the customers are. */
const marks: Record<CustomerSlug, (x: number, y: number) => Colour> = {
  // A green hill with an oak on it.
  ekliden: (x, y) => {
    if (Math.hypot(x - 0.5, y - 0.5) > 0.48) return white;
    const isTree = Math.hypot(x - 0.58, y - 0.36) < 0.17 || (Math.abs(x - 0.58) < 0.025 && y > 0.4 && y < 0.72);
    return isTree || y > 0.78 - 0.3 * x ? [30, 107, 62] : [214, 233, 205];
  },
  // A bay in the north: water in waves under a light sky.
  nordvik: (x, y) => {
    if (Math.hypot(x - 0.5, y - 0.5) > 0.48) return white;
    const wave = (from: number) => y > from + 0.035 * Math.sin(x * 12.566);
    if (!wave(0.48)) return [205, 224, 240];
    return wave(0.62) === wave(0.76) ? [20, 72, 122] : white;
  },
  // The sun over a glade.
  solglantan: (x, y) => {
    if (y > 0.72 + 0.1 * Math.cos((x - 0.5) * 6)) return [86, 128, 64];
    return Math.hypot(x - 0.5, y - 0.5) < 0.3 ? [238, 172, 44] : white;
  },
};

/** A customer's logo as PNG, the same bytes each time. */
export function drawLogo(customer: CustomerSlug): { bytes: Uint8Array<ArrayBuffer>; side: number } {
  const rows = Buffer.alloc(side * (1 + side * 3));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      rows.set(pixelOf(marks[customer], column, row), row * (1 + side * 3) + 1 + column * 3);
    }
  }
  return { bytes: pngOf({ width: side, height: side }, rows), side };
}

/** Sixteen samples of each pixel, so that edges are soft. */
function pixelOf(mark: (x: number, y: number) => Colour, column: number, row: number): number[] {
  const sum = [0, 0, 0];
  for (const down of samples) {
    for (const across of samples) {
      for (const [part, value] of mark((column + across) / side, (row + down) / side).entries()) {
        sum[part] = (sum[part] ?? 0) + value;
      }
    }
  }
  return sum.map((value) => Math.round(value / 16));
}
