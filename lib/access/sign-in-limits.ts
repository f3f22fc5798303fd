import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { counterPool } from "@/lib/db";

const minute = 60;

interface Limiters {
  pair: RateLimiterPostgres;
  address: RateLimiterPostgres;
  account: RateLimiterPostgres;
  known: RateLimiterPostgres;
  own: RateLimiterPostgres;
}

const shared = globalThis as typeof globalThis & { samverkanLimits?: Limiters };

function limiters(): Limiters {
  if (shared.samverkanLimits) return shared.samverkanLimits;
  const storeClient = counterPool();
  const make = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix,
      points,
      duration,
      // Past the limit a process refuses from memory: a flood costs the database nothing.
      inMemoryBlockOnConsumed: points + 1,
    });
  shared.samverkanLimits = {
    pair: make("sign-in-pair", 8, 15 * minute),
    address: make("sign-in-address", 60, 15 * minute),
    account: make("sign-in-account", 50, 60 * minute),
    known: make("sign-in-known", 1_000_000, 90 * 24 * 60 * minute),
    own: make("own-password", 10, 15 * minute),
  };
  return shared.samverkanLimits;
}

export type Attempt =
  | { allowed: true }
  /** `first` of a limit's period: those after it are not worth a trace each. */
  | { allowed: false; retryAfterSeconds: number; first: boolean };

/**
 * Counts an attempt. Guessing is bounded per account and address together, per address, and per account over all
 * addresses; the last does not bind where the account has signed in before, so nobody can be locked out from afar.
 */
export async function countAttempt(email: string, address: string): Promise<Attempt> {
  const { pair, address: perAddress, account, known } = limiters();
  const together = `${email}|${address}`;
  const refused = (await consume(perAddress, address)) ?? (await consume(pair, together));
  if (refused) return refused;
  const familiar = (await known.get(together)) !== null;
  return (familiar ? null : await consume(account, email)) ?? { allowed: true };
}

/** Counts a try of the current password by somebody who has signed in, or sits before a screen left open. */
export async function countOwnPassword(personId: string): Promise<boolean> {
  return (await consume(limiters().own, personId)) === null;
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<Attempt | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
    return { allowed: false, retryAfterSeconds, first: refusal.consumedPoints === limiter.points + 1 };
  }
}

/** After a success: the address is known to the account, and its failures are forgotten. */
export async function rememberSuccess(email: string, address: string): Promise<void> {
  const { pair, known } = limiters();
  await pair.delete(`${email}|${address}`);
  await known.consume(`${email}|${address}`).catch(() => undefined);
}
