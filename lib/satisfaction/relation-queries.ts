import "server-only";
import type { Scope } from "@/lib/access/scope";
import { forumOf, type RelationAnswer } from "./relation";

export interface RelationSurvey {
  id: string;
  year: number;
  /** ISO instants. */
  opensAt: string;
  closesAt: string;
  invited: number;
  answers: RelationAnswer[];
}

/** The yearly surveys with their answers, newest first; whose they are is not read. */
export async function listRelationSurveys(scope: Scope, orgId: string): Promise<RelationSurvey[]> {
  scope.require("satisfaction.read", orgId);
  const rows = await scope.db.relationSurvey.findMany({
    where: { orgId },
    orderBy: { year: "desc" },
    take: 5,
    select: {
      ...{ id: true, year: true, opensAt: true, closesAt: true },
      invitations: { select: { role: true, nps: true, scores: true } },
    },
  });
  return rows.map(({ id, year, opensAt, closesAt, invitations }) => ({
    ...{ id, year, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), invited: invitations.length },
    answers: invitations.flatMap(({ role, nps, scores }): RelationAnswer[] => {
      const level = forumOf(role);
      return nps === null || level === null ? [] : [{ level, nps, scores: scores as Record<string, number> }];
    }),
  }));
}

export interface OwnRelation {
  year: number;
  role: string;
  /** ISO instant. */
  closesAt: string;
  nps: number | null;
  scores: Record<string, number>;
  comment: string;
}

/** The viewer's own invitation to the survey that is open; null where none asks them. */
export async function getOwnRelation(scope: Scope, orgId: string, now: number): Promise<OwnRelation | null> {
  scope.require("satisfaction.read", orgId);
  if (scope.viewerId === null) return null;
  const at = new Date(now);
  const row = await scope.db.relationInvitation.findFirst({
    where: { orgId, personId: scope.viewerId, survey: { opensAt: { lte: at }, closesAt: { gt: at } } },
    select: {
      ...{ role: true, nps: true, scores: true, remark: { select: { comment: true } } },
      survey: { select: { year: true, closesAt: true } },
    },
  });
  if (!row) return null;
  const { survey, role, nps, scores, remark } = row;
  const own = { role, nps, scores: scores as Record<string, number>, comment: remark?.comment ?? "" };
  return { ...own, year: survey.year, closesAt: survey.closesAt.toISOString() };
}

/** What was written, without who wrote it; for those who may read remarks, and with fewer than five answers for nobody. */
export async function listRelationRemarks(scope: Scope, orgId: string, surveyId: string): Promise<string[]> {
  scope.require("satisfaction.remarks", orgId);
  const rows = await scope.db.relationRemark.findMany({
    where: { orgId, comment: { not: "" }, invitation: { surveyId } },
    orderBy: { invitationId: "asc" },
    select: { comment: true },
  });
  return rows.map(({ comment }) => comment);
}
