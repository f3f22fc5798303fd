import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { counterPool } from "@/lib/db";

const shared = globalThis as typeof globalThis & { samverkanVotes?: RateLimiterPostgres };

/** Counts a vote of somebody unknown at an address; false when there have been too many in the hour. */
export async function countVisitorVote(address: string): Promise<boolean> {
  shared.samverkanVotes ??= new RateLimiterPostgres({
    storeClient: counterPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "visitor-vote",
    points: 40,
    duration: 60 * 60,
    inMemoryBlockOnConsumed: 41,
  });
  try {
    await shared.samverkanVotes.consume(address);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
