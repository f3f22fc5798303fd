import "server-only";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { hashPassword, passwordMatches } from "./password";
import type { Scope } from "./scope";

export type SignInMethod = "password" | "sso" | "demo";

/** Opens a session for a person who has proved who they are. Returns its id. */
export async function startSession(
  scope: Scope,
  person: { id: string; sessionVersion: number },
  method: SignInMethod,
  userAgent: string | null,
): Promise<string> {
  const session = await scope.db.session.create({
    data: {
      personId: person.id,
      sessionVersion: person.sessionVersion,
      method,
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
    select: { id: true },
  });
  await appendAudit(scope, {
    kind: "session.signed_in",
    subject: `person:${person.id}`,
    detail: { method },
    actorId: person.id,
  });
  return session.id;
}

export async function touchSession(scope: Scope, sessionId: string, now: Date): Promise<void> {
  await scope.db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
}

/** Ends the viewer's own sessions: one, or all but the one they are using. Returns how many ended. */
export async function revokeOwnSessions(scope: Scope, which: { id: string } | { exceptId: string }): Promise<number> {
  const id = "id" in which ? which.id : { not: which.exceptId };
  const ended = await scope.db.session.updateMany({
    where: { personId: scope.viewerId ?? "", revokedAt: null, id },
    data: { revokedAt: new Date() },
  });
  if (ended.count > 0) {
    await appendAudit(scope, {
      kind: "session.revoked",
      subject: `person:${scope.viewerId}`,
      detail: { sessions: ended.count },
    });
  }
  return ended.count;
}

/** Returns false when the current password is wrong. Every other session ends. */
export async function changeOwnPassword(
  scope: Scope,
  input: { current: string; next: string; sessionId: string },
): Promise<boolean> {
  const personId = scope.viewerId;
  if (personId === null) throw new AppError("not_signed_in", "a password needs a person");
  const credential = await scope.db.credential.findUnique({ where: { personId }, select: { passwordHash: true } });
  if (!(await passwordMatches(credential?.passwordHash ?? null, input.current))) return false;
  await scope.db.credential.update({
    where: { personId },
    data: { passwordHash: await hashPassword(input.next), changedAt: new Date() },
  });
  await appendAudit(scope, { kind: "password.changed", subject: `person:${personId}`, detail: {} });
  await revokeOwnSessions(scope, { exceptId: input.sessionId });
  return true;
}

/** From now on the provider's subject signs in as this person, whatever address it then has. */
export async function linkIdentity(scope: Scope, identity: { provider: string; subject: string; personId: string }) {
  await scope.db.ssoIdentity.create({ data: identity });
  const { provider, personId } = identity;
  await appendAudit(scope, {
    kind: "identity.linked",
    subject: `person:${personId}`,
    detail: { provider },
    actorId: personId,
  });
}
