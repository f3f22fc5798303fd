import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { KeyHolder } from "./key-holder";
import { inKeyDoor, type Scope } from "./scope";

const secretShape = /^smv_[A-Za-z0-9_-]{43}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const minute = 60_000;

/** A secret of 256 bits. Guessing it is hopeless, so its hash needs no slowness. */
export function newSecret(): string {
  return `smv_${randomBytes(32).toString("base64url")}`;
}

export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whose key an Authorization header carries; null for none, one that is unknown, and one that was revoked. */
export async function holderOf(authorization: string | null, now: Date): Promise<KeyHolder | null> {
  const secret = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";
  if (!secretShape.test(secret)) return null;
  const row = await inKeyDoor(hashOfSecret(secret), (scope) => findRow(scope, now));
  return row && holder(row);
}

/** The key that signs what comes to the address with this id, and its sealed secret; null when there is none. */
export async function signerOf(id: string, now: Date): Promise<{ holder: KeyHolder; sealed: string } | null> {
  const row = uuid.test(id) ? await inKeyDoor(hashOfSecret(id), (scope) => findRow(scope, now)) : null;
  return row?.rights === "hook" && row.sealed ? { holder: holder(row), sealed: row.sealed } : null;
}

const holder = ({ orgId, keyId, name, rights }: Row): KeyHolder => ({ orgId, keyId, name, rights });

interface Row extends KeyHolder {
  sealed: string | null;
  lastUsedAt: Date | null;
}

/** The row that the door opens: the policies of its table read what was sent along. One statement, as every request asks. */
async function findRow(scope: Scope, now: Date): Promise<Row | null> {
  const [row] = await scope.db.$queryRaw<Row[]>`/* prepared */
    select org_id as "orgId", id as "keyId", name, rights::text, sealed, last_used_at as "lastUsedAt"
    from api_key where hash = (select app.key()) and revoked_at is null`;
  if (!row) return null;
  const { orgId, keyId: id, lastUsedAt } = row;
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) > minute) {
    await scope.db.apiKey.updateMany({ where: { orgId, id }, data: { lastUsedAt: now } });
  }
  return row;
}
