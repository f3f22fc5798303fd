import type { NextRequest } from "next/server";
import { inJobScope } from "@/lib/access/scope";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { endByLink } from "@/lib/reports/subscriptions/commands";
import { subscriptionOfToken } from "@/lib/reports/subscriptions/unsubscribe-token";
import { routes } from "@/lib/routes";

interface Context {
  params: Promise<{ token: string }>;
}

const answer = (status: number, text: string) =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });

/** What a mail program asks when its own button is pressed (RFC 8058). A link that the portal has not written ends nothing. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (!(await countVisitor("unsubscribe", addressOf(request.headers)))) return answer(429, "Too many requests.\n");
  const id = subscriptionOfToken((await params).token);
  if (id === null) return answer(404, "There is no such subscription.\n");
  await inJobScope((scope) => endByLink(scope, id, Date.now()));
  return answer(200, "The subscription has ended.\n");
}

/** A person who follows the address is asked first. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { Location: routes.unsubscribe(encodeURIComponent(token)) } });
}
