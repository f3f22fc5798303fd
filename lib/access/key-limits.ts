import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Requests of one key, and requests without a key that holds from one address; a minute, in each process. */
const limits = { key: 600, stranger: 120 } as const;

const shared = globalThis as typeof globalThis & {
  samverkanKeys?: Readonly<Record<keyof typeof limits, RateLimiterMemory>>;
};

/** Counts a request; the seconds to wait when there have been too many, null otherwise. */
export async function countRequest(of: keyof typeof limits, name: string): Promise<number | null> {
  shared.samverkanKeys ??= {
    key: new RateLimiterMemory({ points: limits.key, duration: 60 }),
    stranger: new RateLimiterMemory({ points: limits.stranger, duration: 60 }),
  };
  try {
    await shared.samverkanKeys[of].consume(name);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
