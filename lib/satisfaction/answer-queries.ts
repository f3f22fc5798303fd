import "server-only";
import type { Scope } from "@/lib/access/scope";
import { seenWhere } from "@/lib/cases/security/seen";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type AnswerFilter, answersPerPage, nothing } from "./answer-filter";
import type { SurveyReason } from "./invitation";

/** One answer, for those who may read each of them. Who gave it is not told: the case is, where the viewer may see it. */
export interface AnswerRow {
  id: string;
  score: number;
  /** ISO instants. */
  answeredAt: string;
  closedAt: string;
  via: "mail" | "portal" | "imported" | null;
  service: string;
  category: string | null;
  site: string | null;
  priority: number;
  comment: string;
  reason: SurveyReason | null;
  tags: string[];
  /** Null where there is no case, or none that the viewer may see. */
  caseNumber: number | null;
  /** The case was reopened afterwards. */
  isSuperseded: boolean;
  isHandled: boolean;
}

const orNothing = (value: string) => (value === nothing ? null : value);

/**
 * Answers about no case that the portal has, and about those that the viewer sees: nobody reads what was written of a case
 * that has become a security case since. Whoever reads remarks reads the customer's cases.
 */
export function toldAnswers(scope: Scope): { OR?: Prisma.SurveyInvitationWhereInput[] } {
  const seen = seenWhere(scope);
  return seen.OR ? { OR: [{ caseId: null }, { case: { is: seen } }] } : {};
}

/** Actions of no answer, and of those that are told. */
export function toldActions(scope: Scope): { OR?: Prisma.SurveyActionWhereInput[] } {
  const told = toldAnswers(scope);
  return told.OR ? { OR: [{ invitationId: null }, { invitation: told }] } : {};
}

function whereOf(scope: Scope, orgId: string, filter: AnswerFilter): Prisma.SurveyInvitationWhereInput {
  const { from, to, service, category, site, priority, score, remarks, tag, q } = filter;
  return {
    orgId,
    ...toldAnswers(scope),
    answeredAt: { not: null },
    closedMonth: { ...(from && { gte: from }), ...(to && { lte: to }) },
    ...(service && { serviceKey: service }),
    ...(category && { category: orNothing(category) }),
    ...(site && { siteKey: orNothing(site) }),
    ...(priority && { priority }),
    ...(score && { score: score === "low" ? { lte: 2 } : { gte: 4 } }),
    ...(tag && { tags: { some: { tag } } }),
    ...((remarks || q) && {
      remark: { is: { comment: q ? { contains: likeText(q), mode: "insensitive" } : { not: "" } } },
    }),
  };
}

/** What the database would read as "any text" is what was typed. */
const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");

const fields = {
  ...{ id: true, score: true, answeredAt: true, closedAt: true, via: true, serviceKey: true, category: true },
  ...{ siteKey: true, priority: true, supersededAt: true, handledAt: true, caseId: true },
  remark: { select: { comment: true, reason: true } },
  tags: { select: { tag: true }, orderBy: { tag: "asc" } },
} as const;

/** A page of the answers, newest first, and how many there are; the last page where fewer are left than was asked for. */
export async function listAnswers(
  scope: Scope,
  orgId: string,
  filter: AnswerFilter,
): Promise<{ answers: AnswerRow[]; total: number; page: number }> {
  scope.require("satisfaction.remarks", orgId);
  const where = whereOf(scope, orgId, filter);
  const total = await scope.db.surveyInvitation.count({ where });
  const page = Math.min(filter.page, Math.max(1, Math.ceil(total / answersPerPage)));
  const rows = await scope.db.surveyInvitation.findMany({
    where,
    select: fields,
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * answersPerPage,
    take: answersPerPage,
  });
  const ids = rows.flatMap(({ caseId }) => caseId ?? []);
  const cases = await scope.db.case.findMany({
    where: { orgId, ...seenWhere(scope), id: { in: ids } },
    select: { id: true, number: true },
  });
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const answers = rows.flatMap(({ score, answeredAt, closedAt, caseId, remark, tags, ...row }): AnswerRow[] => {
    if (score === null || answeredAt === null) return [];
    const { id, via, serviceKey: service, category, siteKey: site, priority, supersededAt, handledAt } = row;
    return [
      {
        ...{ id, score, via, service, category, site, priority },
        answeredAt: answeredAt.toISOString(),
        closedAt: closedAt.toISOString(),
        comment: remark?.comment ?? "",
        reason: remark?.reason ?? null,
        tags: tags.map(({ tag }) => tag),
        caseNumber: numbers.get(caseId ?? "") ?? null,
        isSuperseded: supersededAt !== null,
        isHandled: handledAt !== null,
      },
    ];
  });
  return { answers, total, page };
}

/** The themes of a customer's remarks, the most frequent first. */
export async function listTags(scope: Scope, orgId: string): Promise<{ tag: string; count: number }[]> {
  scope.require("satisfaction.remarks", orgId);
  const rows = await scope.db.surveyTag.groupBy({
    by: ["tag"],
    where: { orgId, invitation: toldAnswers(scope) },
    _count: { tag: true },
    orderBy: [{ _count: { tag: "desc" } }, { tag: "asc" }],
    take: 40,
  });
  return rows.map(({ tag, _count }) => ({ tag, count: _count.tag }));
}
