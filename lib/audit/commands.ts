import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { type ChainEntry, chainText, genesis, portalChain } from "./chain";
import { type AuditDetail, type AuditKind, parseDetail } from "./events";

export interface AuditEvent<K extends AuditKind> {
  /** The customer concerned; without one the entry goes to the portal's own chain. */
  orgId?: string;
  kind: K;
  /** What it happened to: `case:NORD-123`, `person:<id>`. */
  subject: string;
  detail: AuditDetail<K>;
  /** The person, where the scope does not know them yet (sign-in). */
  actorId?: string;
}

export function hashOf(previous: string, entry: ChainEntry): string {
  return createHash("sha256").update(chainText(previous, entry)).digest("hex");
}

interface Head {
  seq: bigint;
  hash: string;
}

/** The head row is locked until commit, so two appends to one chain never take the same number. */
async function lockHead({ db }: Scope, chain: string): Promise<Head | undefined> {
  const [head] = await db.$queryRaw<Head[]>`/* prepared */
    select seq, hash from audit_head where chain = ${chain}::uuid for update`;
  return head;
}

async function beginChain(scope: Scope, chain: string): Promise<Head | undefined> {
  await scope.db
    .$executeRaw`insert into audit_head (chain, seq, hash) values (${chain}::uuid, 0, ${genesis}) on conflict do nothing`;
  return lockHead(scope, chain);
}

/** Appends in the caller's transaction: the change and its trace stand or fall together. */
export async function appendAudit<K extends AuditKind>(scope: Scope, event: AuditEvent<K>): Promise<void> {
  const chain = event.orgId ?? portalChain;
  const detail = parseDetail(event.kind, event.detail);
  const head = (await lockHead(scope, chain)) ?? (await beginChain(scope, chain));
  if (!head) throw new Error(`the audit chain ${chain} is out of reach`);

  const at = new Date();
  const seq = head.seq + 1n;
  const actorId = event.actorId ?? scope.viewerId;
  const { kind, subject } = event;
  const entry: ChainEntry = {
    chain,
    seq: String(seq),
    at: at.toISOString(),
    actor: scope.actor,
    actorId,
    kind,
    subject,
    detail,
  };
  const hash = hashOf(head.hash, entry);
  await scope.db.auditEntry.createMany({
    data: [{ chain, seq, at, actor: scope.actor, actorId, kind, subject, detail, prevHash: head.hash, hash }],
  });
  await scope.db.$executeRaw`/* prepared */
    update audit_head set seq = ${seq}, hash = ${hash} where chain = ${chain}::uuid`;
}
