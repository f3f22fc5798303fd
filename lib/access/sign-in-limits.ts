import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { counterPool } from "@/lib/db";

const minute = 60;

interface Limiters {
  pair: RateLimiterPostgres;
  address: RateLimiterPostgres;
  account: RateLimiterPostgres;
  known: RateLimiterPostgres;
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
    });
  shared.samverkanLimits = {
    pair: make("sign-in-pair", 8, 15 * minute),
    address: make("sign-in-address", 60, 15 * minute),
    account: make("sign-in-account", 50, 60 * minute),
    known: make("sign-in-known", 1_000_000, 90 * 24 * 60 * minute),
  };
  return shared.samverkanLimits;
}

export type Attempt = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Counts an attempt. Guessing is bounded per account and address together, per address, and per account over all
 * addresses; the last does not bind where the account has signed in before, so nobody can be locked out from afar.
 */
export async function countAttempt(email: string, address: string): Promise<Attempt> {
  const { pair, address: perAddress, account, known } = limiters();
  const familiar = (await known.get(`${email}|${address}`)) !== null;
  try {
    await perAddress.consume(address);
    await pair.consume(`${email}|${address}`);
    if (!familiar) await account.consume(email);
    return { allowed: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
  }
}

/** After a success: the address is known to the account, and its failures are forgotten. */
export async function rememberSuccess(email: string, address: string): Promise<void> {
  const { pair, known } = limiters();
  await pair.delete(`${email}|${address}`);
  await known.consume(`${email}|${address}`).catch(() => undefined);
}
