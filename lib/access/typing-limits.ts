import "server-only";
import { headers } from "next/headers";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { getViewer } from "./session";
import { addressOf } from "./visitor-limits";

const shared = globalThis as typeof globalThis & {
  samverkanTyping?: { readonly person: RateLimiterMemory; readonly address: RateLimiterMemory };
};

/**
 * Counts a question asked while typing; false when there have been too many in the minute. A whole workplace may share
 * an address. Counted in this process: a row written for every key would cost more than the answer.
 */
export async function countTyping(): Promise<boolean> {
  shared.samverkanTyping ??= {
    person: new RateLimiterMemory({ points: 1_200, duration: 60 }),
    address: new RateLimiterMemory({ points: 6_000, duration: 60 }),
  };
  const [viewer, incoming] = await Promise.all([getViewer(), headers()]);
  const { person, address } = shared.samverkanTyping;
  try {
    if (viewer.kind === "person") await person.consume(viewer.personId);
    else await address.consume(addressOf(incoming));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
