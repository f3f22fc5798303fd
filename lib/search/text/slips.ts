/**
 * How far a typed word is from a known one, after Damerau and Levenshtein (optimal string alignment), in slips.
 * Some slips are likelier than others and cost less: two neighbours swapped, a letter doubled or halved. A wrong first
 * letter costs more: people rarely begin with it. Returns Infinity above `limit`.
 */
export function slips(typed: string, known: string, limit: number): number {
  if (typed === known) return 0;
  if (Math.abs(typed.length - known.length) > limit / cheapest) return Number.POSITIVE_INFINITY;
  const width = known.length + 1;
  let before = new Float64Array(width);
  let last = new Float64Array(width);
  let row = new Float64Array(width);
  for (let j = 1; j < width; j++) last[j] = (last[j - 1] ?? 0) + gap(known, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    row[0] = (last[0] ?? 0) + gap(typed, i - 1);
    let smallest = row[0];
    for (let j = 1; j < width; j++) {
      const same = typed.charCodeAt(i - 1) === known.charCodeAt(j - 1);
      const wrong = i === 1 && j === 1 ? wrongFirst : 1;
      let cost = same ? (last[j - 1] ?? 0) : (last[j - 1] ?? 0) + wrong;
      cost = Math.min(cost, (last[j] ?? 0) + gap(typed, i - 1), (row[j - 1] ?? 0) + gap(known, j - 1));
      if (!same && i > 1 && j > 1 && swapped(typed, i, known, j)) cost = Math.min(cost, (before[j - 2] ?? 0) + swap);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return Number.POSITIVE_INFINITY;
    [before, last, row] = [last, row, before];
  }
  const cost = last[width - 1] ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

const swap = 0.8;
const doubled = 0.7;
const wrongFirst = 1.4;
const cheapest = doubled;

/** A letter too many or too few; less when its neighbour is the same. */
function gap(word: string, at: number): number {
  return word.charCodeAt(at) === word.charCodeAt(at - 1) ? doubled : 1;
}

function swapped(typed: string, i: number, known: string, j: number): boolean {
  return typed.charCodeAt(i - 1) === known.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === known.charCodeAt(j - 1);
}

/** How many slips a word of this many letters may hold: none below four, one below seven, two below twelve, then three. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 12 ? 2 : 3;
}

/** Which letters a word has, as bits: two words whose letters differ in more places than slips allow need no closer look. */
export function signature(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) bits |= 1 << (folded.charCodeAt(at) & 31);
  return bits;
}

/** How many bits of two signatures differ. A slip changes at most two. */
export function differing(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
