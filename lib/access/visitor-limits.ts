import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { counterPool } from "@/lib/db";

interface Limit {
  points: number;
  /** In seconds. */
  duration: number;
}

const limits = {
  vote: { points: 40, duration: 60 * 60 },
  /** What readers say they did not find. */
  gap: { points: 20, duration: 60 * 60 },
  /** Links of surveys followed and answered: many people may share an address. */
  survey: { points: 600, duration: 60 * 60 },
  /** Links of mails that end a subscription: mail programs follow them for many people from one address. */
  unsubscribe: { points: 600, duration: 60 * 60 },
  /** Reports made as files, counted by who asks: each keeps the process busy for a moment. */
  reportFile: { points: 60, duration: 10 * 60 },
  /** What browsers tell of searches: many people may share an address. */
  searchEvent: { points: 1_200, duration: 10 * 60 },
} as const satisfies Record<string, Limit>;

type LimitName = keyof typeof limits;

const shared = globalThis as typeof globalThis & { samverkanVisitors?: Map<LimitName, RateLimiterPostgres> };

function limiterOf(name: LimitName): RateLimiterPostgres {
  shared.samverkanVisitors ??= new Map();
  const known = shared.samverkanVisitors.get(name);
  if (known) return known;
  const { points, duration } = limits[name];
  const limiter = new RateLimiterPostgres({
    storeClient: counterPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: `visitor-${name}`,
    points,
    duration,
    inMemoryBlockOnConsumed: points + 1,
  });
  shared.samverkanVisitors.set(name, limiter);
  return limiter;
}

/** Counts what somebody unknown at an address does; false when there has been too much of it. */
export async function countVisitor(name: LimitName, address: string): Promise<boolean> {
  try {
    await limiterOf(name).consume(address);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** The address that the portal's own proxy, or its own server, saw. */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
