import { isOwnRequest } from "@/lib/access/origin";
import { getReader } from "@/lib/access/reader";
import { inScope } from "@/lib/access/scope";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { env } from "@/lib/env";
import { readBounded } from "@/lib/search/insight/bounded-body";
import { noteSearchEvent } from "@/lib/search/insight/log-commands";
import { customerOf, readSearchEvent } from "@/lib/search/insight/search-event";

const mostBytes = 4_096;

/** What browsers tell of searches: 204 when it is kept, or when it cannot be just now, since no reader waits for it. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const from = { origin: headers.get("origin"), fetchSite: headers.get("sec-fetch-site") };
  if (!isOwnRequest(from, new URL(env().NEXTAUTH_URL).origin)) return problem(403, "Forbidden");
  try {
    const event = readSearchEvent(await readBounded(request.body, mostBytes).catch(() => null));
    if (!event) return problem(400, "Bad Request");
    if (!(await countVisitor("searchEvent", addressOf(headers)))) return problem(429, "Too Many Requests");
    const { viewer, persona } = await getReader();
    // Who tries how somebody else reads is no reader with a question.
    if (persona) return done();
    const told = { orgId: customerOf(viewer), now: new Date() };
    await inScope(viewer, (scope) => noteSearchEvent(scope, event, told));
  } catch {
    // The database is away: an event less in a report, and nothing a reader should be told.
  }
  return done();
}

const done = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });

function problem(status: number, title: string): Response {
  return Response.json(
    { type: "about:blank", title, status },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}
