"use server";

import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { type ActionResult, requireOwnRequest } from "@/lib/access/action";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { countVisitorVote } from "@/lib/access/visitor-limits";
import { AppError } from "@/lib/errors";
import { rememberVote, voteSchema } from "./feedback";
import { castVisitorVote, castVote, type Vote } from "./feedback-commands";

const aYear = { maxAge: 60 * 60 * 24 * 365, sameSite: "lax", path: "/", httpOnly: true } as const;
const visitorId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text helped: fields `document`, `lang`, `helpful`, and with a no `reason` and `comment`. Open to anyone. */
export async function voteAction(form: FormData): Promise<ActionResult> {
  await requireOwnRequest();
  const parsed = voteSchema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== "")));
  if (!parsed.success) return refused("errors.invalid");
  const { document: documentId, lang, helpful, reason = null, comment = null } = parsed.data;
  const vote: Vote = helpful
    ? { documentId, lang, helpful, reason: null, comment: null }
    : { documentId, lang, helpful, reason, comment };
  try {
    const viewer = await getViewer();
    if (viewer.kind === "person") await inScope(viewer, (scope) => castVote(scope, vote));
    else if (!(await visitorVote(vote))) return refused("errors.rate_limited");
    // The page says what was answered, and asks why; a visitor's cookies bring it anew by themselves.
    refresh();
    return { status: "done", messageKey: "help.helpful.thanks" };
  } catch (error) {
    if (error instanceof AppError && !error.report) return refused(error.messageKey);
    throw error;
  }
}

async function visitorVote(vote: Vote): Promise<boolean> {
  const [jar, incoming] = await Promise.all([cookies(), headers()]);
  const address = incoming.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  if (!(await countVisitorVote(address))) return false;
  const known = jar.get("visitor")?.value;
  const visitor = known && visitorId.test(known) ? known : crypto.randomUUID();
  await inScope({ kind: "anonymous" }, (scope) => castVisitorVote(scope, vote, visitor));
  jar.set("visitor", visitor, aYear);
  jar.set("votes", rememberVote(jar.get("votes")?.value, vote.documentId, vote), aYear);
  return true;
}

function refused(messageKey: string): ActionResult {
  return { status: "error", messageKey, fields: {}, values: {} };
}
