import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type ChainEntry, genesis, portalChain } from "./chain";
import { hashOf } from "./commands";

export interface AuditRow {
  chain: string;
  seq: string;
  at: string;
  actorName: string | null;
  actor: string;
  kind: string;
  subject: string;
  /** The person that the subject is, by name where the reader may see it. */
  subjectName: string | null;
  detail: unknown;
}

export const auditPageSize = 50;

/** A page of one chain, newest first. `before` is the sequence number to continue below. */
export async function listAudit(scope: Scope, chain: string, before: string | null): Promise<AuditRow[]> {
  if (chain !== portalChain) scope.require("audit.read", chain);
  const rows = await scope.db.auditEntry.findMany({
    where: { chain, seq: before === null ? undefined : { lt: BigInt(before) } },
    orderBy: { seq: "desc" },
    take: auditPageSize,
  });
  const ids = [...new Set(rows.flatMap((row) => [row.actorId ?? [], personOf(row.subject) ?? []].flat()))];
  const people = await scope.db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map(({ chain, seq, at, actor, actorId, kind, subject, detail }) => {
    const actorName = actorId === null ? null : (names.get(actorId) ?? null);
    const subjectName = names.get(personOf(subject) ?? "") ?? null;
    return { chain, seq: String(seq), at: at.toISOString(), actor, actorName, kind, subject, subjectName, detail };
  });
}

const personSubject = /^person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id of the person that a subject names, or null when it names something else. */
function personOf(subject: string): string | null {
  return personSubject.exec(subject)?.[1] ?? null;
}

export interface ChainCheck {
  chain: string;
  entries: number;
  /** The first entry that does not follow from the one before, or "head" when the end is missing. Null: whole. */
  brokenAt: string | null;
}

/** Recomputes a chain from its beginning; a changed, removed, added or cut entry shows. */
export async function verifyChain(scope: Scope, chain: string): Promise<ChainCheck> {
  let previous = genesis;
  let seq = 0n;
  for (;;) {
    const rows = await scope.db.auditEntry.findMany({
      where: { chain, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: 1_000,
    });
    for (const row of rows) {
      const { actor, actorId, kind, subject, detail } = row;
      const entry: ChainEntry = {
        chain,
        seq: String(row.seq),
        at: row.at.toISOString(),
        actor,
        actorId,
        kind,
        subject,
        detail,
      };
      const follows = row.seq === seq + 1n && row.prevHash === previous && row.hash === hashOf(previous, entry);
      if (!follows) return { chain, entries: Number(seq), brokenAt: String(seq + 1n) };
      previous = row.hash;
      seq = row.seq;
    }
    if (rows.length < 1_000) break;
  }
  const head = await scope.db.auditHead.findUnique({ where: { chain }, select: { seq: true, hash: true } });
  const whole = head ? head.seq === seq && head.hash === previous : seq === 0n;
  return { chain, entries: Number(seq), brokenAt: whole ? null : "head" };
}
