/**
 * Whether a closing falls into the share (0 to 1) of cases that somebody is asked about. Decided by the name alone, so that
 * the same closing is always decided the same way, and a larger share asks about everything that a smaller one did.
 */
export function isSampled(name: string, share: number): boolean {
  return placeOf(name) < share;
}

const size = 2 ** 32;

/** A number in [0, 1) that looks drawn by chance: FNV-1a with a final mix. */
function placeOf(name: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    state = Math.imul(state ^ name.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / size;
}
