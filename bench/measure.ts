/** Median nanoseconds per call over several rounds, after one round to warm up. `work` is given a running number. */
export function nanosecondsPer(calls: number, work: (index: number) => number, rounds = 7): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let sum = 0;
    const start = performance.now();
    for (let index = 0; index < calls; index += 1) sum += work(index);
    const took = performance.now() - start;
    if (Number.isNaN(sum)) throw new Error("The work gave no number.");
    if (round > 0) times.push((took * 1e6) / calls);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

/** Milliseconds of `rounds` calls one after the other, after thirty to warm up: a server that runs has run them often. */
export async function timed(work: () => Promise<unknown>, rounds = 60): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = -30; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor((times.length - 1) * share)] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95) };
}

/** Deterministic numbers in [0, 1): the same work on every run and machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function rounded(value: number, decimals = 1): number {
  return Number(value.toFixed(decimals));
}
