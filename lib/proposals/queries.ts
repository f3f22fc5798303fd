import "server-only";
import type { Scope } from "@/lib/access/scope";
import { statedEffectIn } from "@/lib/knowledge/source/document-meta";
import type { DecidingForum, Outcome } from "@/lib/measures/proposals/record";
import type { Decision } from "./decision";

/** Everything decided of a customer's proposals that the viewer may read, the newest of each first; of one alone where it is named. */
export async function listDecisions(
  scope: Scope,
  orgId: string,
  documentId?: string,
): Promise<(Decision & { documentId: string })[]> {
  scope.require("proposals.read", orgId);
  const document = { kind: "proposal", ...scope.audienceWhere() };
  const rows = await scope.db.proposalDecision.findMany({
    where: { orgId, ...(documentId && { documentId }), document },
    orderBy: [{ documentId: "asc" }, { number: "desc" }],
    include: { carriedOut: true },
  });
  const ids = rows.flatMap((row) => [
    ...[row.decidedById, row.recordedById, row.responsibleId],
    row.carriedOut?.recordedById ?? null,
  ]);
  const people = await scope.db.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  return rows.map((row) => ({
    ...{ documentId: row.documentId, number: row.number, lang: row.lang, version: row.version },
    ...{ sourceHash: row.sourceHash, reason: row.reason, publishedAt: row.publishedAt, at: row.decidedAt },
    outcome: row.outcome as Outcome,
    forum: row.forum as DecidingForum,
    until: dayOf(row.postponedUntil),
    decidedBy: nameOf(row.decidedById),
    recordedBy: row.recordedById === row.decidedById ? null : nameOf(row.recordedById),
    responsible: row.responsibleId && nameOf(row.responsibleId),
    dueOn: dayOf(row.dueOn),
    effect: statedEffectIn({ kpi: row.effect ?? undefined }).kpi,
    done: row.carriedOut && {
      ...{ on: row.carriedOut.doneOn.toISOString().slice(0, 10), note: row.carriedOut.note },
      by: nameOf(row.carriedOut.recordedById),
    },
  }));
}

/** The newest decision of each proposal that the viewer may read, by its document. */
export async function getNewestDecisions(scope: Scope, orgId: string): Promise<Map<string, Decision>> {
  const newest = new Map<string, Decision>();
  for (const { documentId, ...decision } of await listDecisions(scope, orgId)) {
    if (!newest.has(documentId)) newest.set(documentId, decision);
  }
  return newest;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
