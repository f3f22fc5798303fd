import "server-only";
import { headers } from "next/headers";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { counterPool } from "@/lib/db";
import { getViewer } from "./session";

const shared = globalThis as typeof globalThis & {
  samverkanVotes?: RateLimiterPostgres;
  samverkanTyping?: Record<"person" | "address", RateLimiterMemory>;
};

/** As the server in front wrote it; what a visitor claims is not believed. */
export async function visitorAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/**
 * Counts a question asked while typing; false when there have been too many in the minute. A whole workplace may share
 * an address. Counted in this process: a row written for every key would cost more than the answer.
 */
export async function countTyping(): Promise<boolean> {
  shared.samverkanTyping ??= {
    person: new RateLimiterMemory({ points: 1_200, duration: 60 }),
    address: new RateLimiterMemory({ points: 6_000, duration: 60 }),
  };
  const viewer = await getViewer();
  const { person, address } = shared.samverkanTyping;
  return viewer.kind === "person" ? taken(person, viewer.personId) : taken(address, await visitorAddress());
}

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
  return taken(shared.samverkanVotes, address);
}

async function taken(limiter: RateLimiterMemory | RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
