import "server-only";
import { appendAudit } from "@/lib/audit/commands";
import type { AuditDetail } from "@/lib/audit/events";
import { env } from "@/lib/env";
import { linkIdentity, type SignInMethod, startSession } from "./commands";
import { passwordMatches } from "./password";
import { findPersonByEmail, findPersonIdByIdentity, findSignInPersonById, hasIdentity } from "./queries";
import { inSignInScope, type Scope } from "./scope";
import { countAttempt, rememberSuccess } from "./sign-in-limits";

export type SignInRefusal = AuditDetail<"session.refused">["reason"];
export type SignInResult =
  | { ok: true; personId: string }
  | { ok: false; reason: SignInRefusal; retryAfterSeconds?: number };

async function refuse(scope: Scope, reason: SignInRefusal, personId?: string): Promise<SignInResult> {
  await appendAudit(scope, {
    kind: "session.refused",
    subject: personId ? `person:${personId}` : "person:unknown",
    detail: { reason },
  });
  return { ok: false, reason };
}

/** Password sign-in. Unknown person, wrong password and disabled account cost the same work and look the same outside. */
export async function signInWithPassword(email: string, password: string, address: string): Promise<SignInResult> {
  const account = email.trim().toLowerCase();
  const attempt = await countAttempt(account, address);
  if (!attempt.allowed) {
    if (attempt.first) await inSignInScope((scope) => refuse(scope, "limited"));
    return { ok: false, reason: "limited", retryAfterSeconds: attempt.retryAfterSeconds };
  }
  const person = await inSignInScope((scope) => findPersonByEmail(scope, account));
  // Hashing takes tens of milliseconds: outside the transaction, so that no connection waits for it.
  const matches = await passwordMatches(person?.passwordHash ?? null, password);
  if (!person) return inSignInScope((scope) => refuse(scope, "unknown"));
  if (!matches) return inSignInScope((scope) => refuse(scope, "wrong_password", person.id));
  if (person.status !== "active") return inSignInScope((scope) => refuse(scope, "disabled", person.id));
  await rememberSuccess(account, address);
  return { ok: true, personId: person.id };
}

/** One click, without a password: only in the demonstration world, which lives only in the embedded database. */
export async function signInToDemonstration(email: string): Promise<SignInResult> {
  if (!env().PORTAL_EMBEDDED) return { ok: false, reason: "unknown" };
  const person = await inSignInScope((scope) => findPersonByEmail(scope, email));
  if (person?.status !== "active" || person.passwordHash !== null) return { ok: false, reason: "unknown" };
  return { ok: true, personId: person.id };
}

export interface Identity {
  provider: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
}

/** Single sign-on: a known identity, or the first time an address the provider has verified. Accounts are never made here. */
export async function signInWithIdentity(identity: Identity): Promise<SignInResult> {
  return inSignInScope(async (scope) => {
    const { provider, subject, email, emailVerified } = identity;
    const known = await findPersonIdByIdentity(scope, provider, subject);
    if (known) {
      const person = await findSignInPersonById(scope, known);
      return person?.status === "active" ? { ok: true, personId: known } : refuse(scope, "disabled", known);
    }
    const person = email && emailVerified ? await findPersonByEmail(scope, email) : null;
    if (!person) return refuse(scope, "no_account");
    if (person.status !== "active") return refuse(scope, "disabled", person.id);
    // Addresses are given to new people: a second subject does not become whoever had the address first.
    if (await hasIdentity(scope, provider, person.id)) return refuse(scope, "no_account", person.id);
    await linkIdentity(scope, { provider, subject, personId: person.id });
    return { ok: true, personId: person.id };
  });
}

/** The session row behind a fresh cookie; null when the person was disabled in the meantime. */
export async function openSession(personId: string, method: SignInMethod, userAgent: string | null) {
  return inSignInScope(async (scope) => {
    const person = await findSignInPersonById(scope, personId);
    if (person?.status !== "active") return null;
    const sessionId = await startSession(scope, person, method, userAgent);
    return { sessionId, locale: person.locale, theme: person.theme };
  });
}
