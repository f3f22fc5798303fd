import "server-only";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { Topic } from "@/lib/cases/topics";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import { composeBody } from "./body-queries";
import { seal } from "./sealing";
import { newSigningSecret } from "./signing";

const day = 86_400_000;

/** So long the old secret signs beside the new one. */
const overlap = day;

/** Receipts answer what is told twice; deliveries are looked at, and hold what people wrote. */
const keptFor = { receipt: 2 * day, delivery: 90 * day };

/** Adds a webhook; returns its secret, which is not shown again. */
export async function addWebhook(
  scope: Scope,
  orgId: string,
  { name, url, topics }: { name: string; url: string; topics: readonly Topic[] },
): Promise<string> {
  scope.require("integrations.manage", orgId);
  const secret = newSigningSecret();
  await scope.db.webhook.createMany({
    data: [{ orgId, name, url, topics: [...topics], sealed: seal(secret), createdBy: scope.viewerId }],
  });
  const detail = { name, topics: topics.join(" ") };
  await appendAudit(scope, { orgId, kind: "webhook.added", subject: `organisation:${orgId}`, detail });
  return secret;
}

/** Makes a new secret; the old one signs beside it for a day. Null when there is no such webhook. */
export async function rotateSecret(scope: Scope, orgId: string, id: string, now: Date): Promise<string | null> {
  const webhook = await findOpen(scope, orgId, id);
  if (!webhook) return null;
  const secret = newSigningSecret();
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a secret changed by nobody");
  // The secret there is now is out of the portal's reach, which only ever makes new ones: what changes it leaves its trace.
  const changed = await inJobScopeFor(viewerId, async (own) => {
    const count = await own.db.$executeRaw`update webhook set previous_sealed = sealed,
      previous_until = ${new Date(now.getTime() + overlap)}, sealed = ${seal(secret)}
      where org_id = ${orgId}::uuid and id = ${id}::uuid and ended_at is null`;
    if (count > 0) await note(own, orgId, "webhook.rotated", { id, name: webhook.name });
    return count > 0;
  });
  return changed ? secret : null;
}

/** Ends a webhook: nothing more is sent to it. False when there is none. */
export async function endWebhook(scope: Scope, orgId: string, id: string, now: Date): Promise<boolean> {
  const webhook = await findOpen(scope, orgId, id);
  if (!webhook) return false;
  await scope.db.webhook.updateMany({ where: { orgId, id }, data: { endedAt: now } });
  await note(scope, orgId, "webhook.ended", { id, name: webhook.name });
  return true;
}

/** Has a message that was delivered or given up sent once more, under its own id; false when it waits already, or is none. */
export async function sendAgain(scope: Scope, orgId: string, deliveryId: string): Promise<boolean> {
  scope.require("integrations.manage", orgId);
  const { count } = await scope.db.webhookDelivery.updateMany({
    where: { orgId, id: deliveryId, state: { not: "waiting" }, webhook: { endedAt: null } },
    data: { state: "waiting" },
  });
  if (count === 0) return false;
  await enqueue(scope, { kind: "webhook.deliver", payload: { orgId, deliveryId }, orgId, dedupeKey: deliveryId });
  const detail = { delivery: deliveryId };
  await appendAudit(scope, { orgId, kind: "webhook.sent_again", subject: `organisation:${orgId}`, detail });
  return true;
}

async function findOpen(scope: Scope, orgId: string, id: string): Promise<{ name: string } | null> {
  scope.require("integrations.manage", orgId);
  return scope.db.webhook.findFirst({ where: { orgId, id, endedAt: null }, select: { name: true } });
}

async function note(
  scope: Scope,
  orgId: string,
  kind: "webhook.rotated" | "webhook.ended",
  { id, name }: { id: string; name: string },
): Promise<void> {
  await appendAudit(scope, { orgId, kind, subject: `webhook:${id}`, detail: { name } });
}

export interface OutgoingMessage {
  id: string;
  url: string;
  /** Null when the event is not there any more. */
  body: string | null;
  ended: boolean;
  /** The secrets that sign, the newest first. */
  sealed: string[];
}

/** The message with its text, which is made at the first try and stays; null when it is delivered or gone. */
export async function outgoingMessage(
  scope: Scope,
  { orgId, deliveryId }: { orgId: string; deliveryId: string },
  now: Date,
): Promise<OutgoingMessage | null> {
  const row = await scope.db.webhookDelivery.findFirst({
    where: { orgId, id: deliveryId, state: { not: "delivered" } },
    include: { webhook: true },
  });
  if (!row) return null;
  const { topic, caseId, seq, webhook } = row;
  const body = row.body ?? (await composeBody(scope, orgId, { topic, caseId, seq }));
  if (row.body === null) await scope.db.webhookDelivery.updateMany({ where: { orgId, id: row.id }, data: { body } });
  const previous = webhook.previousUntil && webhook.previousUntil > now ? [webhook.previousSealed ?? ""] : [];
  const { url, endedAt, sealed } = webhook;
  return { id: `msg_${row.id}`, url, body, ended: endedAt !== null, sealed: [sealed, ...previous] };
}

export interface Try {
  state: "waiting" | "delivered" | "failed";
  responseCode: number | null;
  error: string | null;
  tookMs: number;
  triedAt: Date;
}

export async function noteTry(
  scope: Scope,
  { orgId, deliveryId }: { orgId: string; deliveryId: string },
  tried: Try,
): Promise<void> {
  await scope.db.webhookDelivery.updateMany({
    where: { orgId, id: deliveryId },
    data: { ...tried, tries: { increment: 1 } },
  });
}

/** Removes receipts and deliveries that are old; returns how many. */
export async function sweepIntake(scope: Scope, now: number): Promise<{ receipts: number; deliveries: number }> {
  const before = (kept: number) => ({ lt: new Date(now - kept) });
  const receipts = await scope.db.apiReceipt.deleteMany({ where: { receivedAt: before(keptFor.receipt) } });
  const deliveries = await scope.db.webhookDelivery.deleteMany({ where: { createdAt: before(keptFor.delivery) } });
  return { receipts: receipts.count, deliveries: deliveries.count };
}
