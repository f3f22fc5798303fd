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

/** Whose key an Authorization header carries; null for none, one that is unknown, has expired, or was revoked. */
export async function holderOf(authorization: string | null, now: Date): Promise<KeyHolder | null> {
  const row = await rowOf(authorization, now);
  return row && expiredAt(row, now) === null ? holder(row) : null;
}

/** Since when the key that an Authorization header carries has expired: told to who has its secret, and to nobody else. */
export async function expiryOf(authorization: string | null, now: Date): Promise<Date | null> {
  const row = await rowOf(authorization, now);
  return row && expiredAt(row, now);
}

export interface Signer {
  holder: KeyHolder;
  sealed: string;
  /** Null while it holds. Told only to who has signed with its secret. */
  expiredAt: Date | null;
}

/** The key that signs what comes to the address with this id, and its sealed secret; null when there is none. */
export async function signerOf(id: string, now: Date): Promise<Signer | null> {
  const row = uuid.test(id) ? await inKeyDoor(hashOfSecret(id), (scope) => findRow(scope, now)) : null;
  if (row?.rights !== "hook" || !row.sealed) return null;
  return { holder: holder(row), sealed: row.sealed, expiredAt: expiredAt(row, now) };
}

async function rowOf(authorization: string | null, now: Date): Promise<Row | null> {
  const secret = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";
  return secretShape.test(secret) ? inKeyDoor(hashOfSecret(secret), (scope) => findRow(scope, now)) : null;
}

function expiredAt({ expiresAt }: Row, now: Date): Date | null {
  return expiresAt !== null && expiresAt <= now ? expiresAt : null;
}

const holder = ({ orgId, keyId, name, rights }: Row): KeyHolder => ({ orgId, keyId, name, rights });

interface Row extends KeyHolder {
  sealed: string | null;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

/** The row that the door opens: the policies of its table read what was sent along. One statement, as every request asks. */
async function findRow(scope: Scope, now: Date): Promise<Row | null> {
  const [row] = await scope.db.$queryRaw<Row[]>`/* prepared */
    select org_id as "orgId", id as "keyId", name, rights::text, sealed, last_used_at as "lastUsedAt",
      expires_at as "expiresAt"
    from api_key where hash = (select app.key()) and revoked_at is null`;
  if (!row || expiredAt(row, now) !== null) return row ?? null;
  const { orgId, keyId: id, lastUsedAt } = row;
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) > minute) {
    await scope.db.apiKey.updateMany({ where: { orgId, id }, data: { lastUsedAt: now } });
  }
  return row;
}
