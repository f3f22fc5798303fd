import { isOwnRequest } from "@/lib/access/origin";
import { getReader } from "@/lib/access/reader";
import { inScope } from "@/lib/access/scope";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { env } from "@/lib/env";
import { problemDetails } from "@/lib/problem-details";
import { readBounded } from "@/lib/search/insight/bounded-body";
import { noteSearchEvent } from "@/lib/search/insight/log-commands";
import { customerOf, readSearchEvent } from "@/lib/search/insight/search-event";

const mostBytes = 4_096;

/** What browsers tell of searches: 204 when it is kept, or when it cannot be just now, since no reader waits for it. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const from = { origin: headers.get("origin"), fetchSite: headers.get("sec-fetch-site") };
  if (!isOwnRequest(from, new URL(env().NEXTAUTH_URL).origin)) {
    return problemDetails(403, "Forbidden", "Only the portal's own pages tell of searches.");
  }
  try {
    const event = readSearchEvent(await readBounded(request.body, mostBytes).catch(() => null));
    if (!event) return problemDetails(400, "Bad Request", `Send one event as JSON, of at most ${mostBytes} bytes.`);
    if (!(await countVisitor("searchEvent", addressOf(headers)))) {
      return problemDetails(429, "Too Many Requests", "Wait some minutes; events that are lost meanwhile do no harm.");
    }
    const { viewer, persona } = await getReader();
    // Who tries how somebody else reads is no reader with a question.
    if (persona) return done();
    const told = { orgId: customerOf(viewer), now: new Date() };
    await inScope(viewer, (scope) => noteSearchEvent(scope, event, told));
  } catch (error) {
    // An event less in a report is nothing a reader should be told. What an error says may quote the words: its name does not.
    console.error(`An event of a search was not kept: ${error instanceof Error ? error.name : "an unknown failure"}.`);
  }
  return done();
}

const done = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
