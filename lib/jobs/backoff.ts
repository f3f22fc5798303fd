const first = 5_000;
const longest = 60 * 60_000;

/**
 * How long to wait after a failed try: 5 s, then three times as long each time, an hour at most. `chance` (0 to 1) moves
 * it by a quarter either way, so that jobs which failed together do not come back together.
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const delay = Math.min(first * 3 ** (attempt - 1), longest);
  return Math.round(delay * (0.75 + chance / 2));
}
