import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/env";
import { touchSession } from "./commands";
import { findSession, type SessionRecord } from "./queries";
import { inSignInScope } from "./scope";
import { type PersonViewer, standingOf, type Viewer } from "./viewer";

const minute = 60_000;
export const idleMs = 30 * minute;
export const absoluteMs = 8 * 60 * minute;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `__Host-` binds the cookie to this host and path; browsers accept it over https only. */
export function sessionCookieName(): string {
  return env().NEXTAUTH_URL.startsWith("https:") ? "__Host-samverkan-session" : "samverkan-session";
}

const anonymous: Viewer = { kind: "anonymous" };

/** Who asks. The cookie only names a session; the database says on every request whether it still holds. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return anonymous;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sessionId = claims?.sid;
  if (typeof sessionId !== "string" || !uuid.test(sessionId)) return anonymous;

  const now = new Date();
  const record = await inSignInScope(async (scope) => {
    const found = await findSession(scope, sessionId);
    if (!found || isOver(found, now)) return null;
    if (now.getTime() - found.lastSeenAt.getTime() > minute) await touchSession(scope, sessionId, now);
    return found;
  });
  return record ? personViewer(record, sessionId, now) : anonymous;
});

export function isOver(session: Pick<SessionRecord, "createdAt" | "lastSeenAt">, now: Date): boolean {
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle > idleMs || age > absoluteMs;
}

/** Making one costs more than a session's row. */
const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });

function personViewer(record: SessionRecord, sessionId: string, now: Date): PersonViewer {
  const today = dayFormat.format(now);
  return {
    kind: "person",
    personId: record.personId,
    sessionId,
    name: record.name,
    email: record.email,
    locale: record.locale === "en" ? "en" : "sv",
    theme: record.theme === "light" || record.theme === "dark" ? record.theme : "system",
    ...standingOf(record, today),
  };
}
