import "server-only";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { statedEffectIn } from "@/lib/knowledge/source/document-meta";
import { listRoleHoldings, type RoleHolding } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { instantOfDecision, type NewDecision, problemsOf } from "./decision";

interface Org {
  id: string;
  timeZone: string;
}

export type Refused = { refused: string; field?: string; fields?: Record<string, string> };

const refusal = (problem: string): Refused => ({ refused: `proposalDecisions.refused.${problem}` });

/** The customer's roles that decide about proposals: whoever is said to have decided holds one of them. */
const deciding: ReadonlySet<Role> = new Set<Role>(["contract_owner", "it_manager"]);

export function decidersAmong(holdings: readonly RoleHolding[], orgId: string): RoleHolding[] {
  return holdings.filter((held) => held.orgId === orgId && deciding.has(held.role));
}

/**
 * Writes down what a forum decided about the text that is published; the decision's number, or why not. Nothing is changed:
 * of two who decide at once, the one who comes second is told.
 */
export async function decideProposal(
  scope: Scope,
  org: Org,
  decision: NewDecision,
  now: number,
): Promise<number | Refused> {
  scope.require("proposals.decide", org.id);
  const { documentId, lang, version, after, outcome, forum, reason, decidedById } = decision;
  if (scope.viewerId === null) throw new AppError("not_found", "nobody decides");
  const where = { id: documentId, orgId: org.id, kind: "proposal", archivedAt: null, ...scope.audienceWhere() };
  const text = await scope.db.documentText.findFirst({
    where: { documentId, lang, document: where, ...scope.audienceWhere() },
    select: { version: true, sourceHash: true, meta: true, publishedAt: true },
  });
  if (!text) throw new AppError("not_found", "no proposal to decide on");
  if (text.version !== version) return refusal("textChanged");
  const last = await scope.db.proposalDecision.findFirst({
    where: { orgId: org.id, documentId },
    orderBy: { number: "desc" },
    select: { number: true, decidedAt: true },
  });
  if ((last?.number ?? 0) !== after) return refusal("decidedMeanwhile");
  const publishedAt = await firstPublished(scope, documentId, text.publishedAt);
  const known = { publishedAt: publishedAt.getTime(), lastAt: last?.decidedAt.getTime() ?? null, now };
  const fields = problemsOf(decision, { ...known, timeZone: org.timeZone });
  const holdings = await listRoleHoldings(scope, org.id, localDateAt(now, org.timeZone));
  if (!decidersAmong(holdings, org.id).some(({ personId }) => personId === decidedById)) {
    fields.decidedBy ??= "proposalDecisions.wrong.decider";
  }
  const { responsibleId } = decision;
  if (responsibleId !== null && !holdings.some(({ personId }) => personId === responsibleId)) {
    fields.responsible ??= "proposalDecisions.wrong.responsibleMissing";
  }
  if (Object.keys(fields).length > 0) return { refused: "errors.invalid", fields };

  const isApproved = outcome === "approved";
  const number = after + 1;
  const { kpi } = statedEffectIn(text.meta);
  const decidedAt = instantOfDecision(decision.decidedOn, { ...known, timeZone: org.timeZone });
  const { count } = await scope.db.proposalDecision.createMany({
    data: [
      {
        ...{ orgId: org.id, documentId, number, lang, version, sourceHash: text.sourceHash, publishedAt },
        ...{ outcome, forum, reason, decidedById, recordedById: scope.viewerId },
        ...{ decidedAt: new Date(decidedAt), recordedAt: new Date(now) },
        postponedUntil: outcome === "postponed" ? dateOf(decision.until) : null,
        responsibleId: isApproved ? responsibleId : null,
        dueOn: isApproved ? dateOf(decision.dueOn) : null,
        effect: kpi ?? Prisma.DbNull,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return refusal("decidedMeanwhile");
  const detail = { number, version, outcome, forum };
  await appendAudit(scope, { orgId: org.id, kind: "proposal.decided", subject: `document:${documentId}`, detail });
  return number;
}

/** When people could read it for the first time: versions are for who writes them, and this is a figure of them. */
async function firstPublished(scope: Scope, documentId: string, otherwise: Date): Promise<Date> {
  const { _min } = await scope.reckon(() =>
    scope.db.documentVersion.aggregate({ where: { documentId }, _min: { publishedAt: true } }),
  );
  return _min.publishedAt ?? otherwise;
}

export interface CarriedOut {
  readonly documentId: string;
  readonly number: number;
  readonly doneOn: string;
  readonly note: string;
}

/** Says that what the newest decision approved has been carried out; null when it is written down, else why not. */
export async function noteCarriedOut(
  scope: Scope,
  org: Org,
  { documentId, number, doneOn, note }: CarriedOut,
  now: number,
): Promise<null | Refused> {
  scope.require("proposals.follow", org.id);
  if (scope.viewerId === null) throw new AppError("not_found", "nobody follows");
  const document = await scope.db.document.findFirst({
    where: { id: documentId, orgId: org.id, kind: "proposal", ...scope.audienceWhere() },
    select: { id: true },
  });
  if (!document) throw new AppError("not_found", "no proposal to follow");
  const last = await scope.db.proposalDecision.findFirst({
    where: { orgId: org.id, documentId },
    orderBy: { number: "desc" },
    select: { number: true, outcome: true, decidedAt: true },
  });
  if (last?.number !== number || last.outcome !== "approved") return refusal("notApproved");
  const wrong = (problem: string): Refused => {
    return { refused: "errors.invalid", fields: { doneOn: `proposalDecisions.wrong.${problem}` } };
  };
  if (doneOn > localDateAt(now, org.timeZone)) return wrong("future");
  if (doneOn < localDateAt(last.decidedAt.getTime(), org.timeZone)) return wrong("doneEarly");
  const { count } = await scope.db.proposalCarriedOut.createMany({
    data: [
      {
        ...{ orgId: org.id, documentId, number, note, doneOn: new Date(`${doneOn}T00:00:00Z`) },
        ...{ recordedById: scope.viewerId, recordedAt: new Date(now) },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return refusal("carriedOutMeanwhile");
  const detail = { number, on: doneOn };
  await appendAudit(scope, { orgId: org.id, kind: "proposal.carried_out", subject: `document:${documentId}`, detail });
  return null;
}

function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
