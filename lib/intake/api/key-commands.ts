import "server-only";
import { randomUUID } from "node:crypto";
import { hashOfSecret, newSecret } from "@/lib/access/api-key";
import type { KeyRights } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { seal } from "@/lib/intake/webhooks/sealing";
import { newSigningSecret } from "@/lib/intake/webhooks/signing";

interface MadeKey {
  id: string;
  /** Shown once. */
  secret: string;
}

/** Makes a key for a machine of a customer. It holds until `expiresAt`; null is without an end. */
export async function makeKey(
  scope: Scope,
  orgId: string,
  { name, rights, expiresAt }: { name: string; rights: KeyRights; expiresAt: Date | null },
): Promise<MadeKey> {
  scope.require("integrations.manage", orgId);
  // Nobody gives a machine a sight of money that they do not have themselves.
  if (rights === "billing") scope.require("billing.read", orgId);
  const id = randomUUID();
  const secret = rights === "hook" ? newSigningSecret() : newSecret();
  const kept = rights === "hook" ? { sealed: seal(secret), hash: hashOfSecret(id) } : { hash: hashOfSecret(secret) };
  const start = secret.slice(0, 10);
  await scope.db.apiKey.createMany({
    data: [{ orgId, id, name, rights, start, expiresAt, createdBy: scope.viewerId, ...kept }],
  });
  const detail = { name, rights, until: expiresAt?.toISOString() ?? null };
  await appendAudit(scope, { orgId, kind: "api_key.made", subject: `key:${id}`, detail });
  return { id, secret };
}

/** Ends a key at once; false when there is none that holds. */
export async function revokeKey(scope: Scope, orgId: string, id: string, now: Date): Promise<boolean> {
  scope.require("integrations.manage", orgId);
  const key = await scope.db.apiKey.findFirst({ where: { orgId, id, revokedAt: null }, select: { name: true } });
  if (!key) return false;
  await scope.db.apiKey.updateMany({ where: { orgId, id }, data: { revokedAt: now } });
  await appendAudit(scope, { orgId, kind: "api_key.revoked", subject: `key:${id}`, detail: { name: key.name } });
  return true;
}
