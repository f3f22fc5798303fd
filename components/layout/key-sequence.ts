const longestMs = 1500;

/**
 * Tells of each key whether it is the second of a sequence: pressed soon after the prefix. `at` is an event's time stamp,
 * in milliseconds since the page was opened, so that a key of the first second must not be taken for a late one.
 */
export function keySequence(prefix: string): (key: string, at: number) => boolean {
  let begunAt: number | null = null;
  return (key, at) => {
    const isSecond = begunAt !== null && at - begunAt < longestMs;
    begunAt = key === prefix ? at : null;
    return isSecond;
  };
}
