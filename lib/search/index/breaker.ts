/** After so many failures one after the other, the engine is left alone for a while. */
const mostFailures = 3;
/** Milliseconds until it is tried again. */
const restMs = 30_000;

/** What a process knows of an engine it asks. Instants are milliseconds of the epoch. */
export interface Breaker {
  /** Failures since the last success. */
  readonly failures: number;
  /** When the first of them was; null while all is well. */
  readonly since: number | null;
  /** Nothing is asked before this instant, but by whoever tries whether it is back. */
  readonly restsUntil: number | null;
}

export const closed: Breaker = { failures: 0, since: null, restsUntil: null };

/** Whether the engine may be asked now. After its rest one asks, and the others go on waiting for what it finds. */
export function ask(breaker: Breaker, now: number): { readonly may: boolean; readonly next: Breaker } {
  if (breaker.restsUntil === null) return { may: true, next: breaker };
  if (now < breaker.restsUntil) return { may: false, next: breaker };
  return { may: true, next: { ...breaker, restsUntil: now + restMs } };
}

export function failed(breaker: Breaker, now: number): Breaker {
  const failures = breaker.failures + 1;
  return {
    failures,
    since: breaker.since ?? now,
    restsUntil: failures >= mostFailures ? now + restMs : null,
  };
}
