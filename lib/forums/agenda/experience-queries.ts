import "server-only";
import type { Scope } from "@/lib/access/scope";
import { netPromoterScore, npsTotals, statementMeans, statements } from "@/lib/satisfaction/relation";
import { listRelationSurveys } from "@/lib/satisfaction/relation-queries";
import type { RelationPoint } from "./point";
import type { Reading } from "./reading";

/**
 * How the customer's people experience the collaboration: the newest yearly survey that has closed, for twelve months from
 * then on, beside the one before. By the arithmetic of its page: nothing of fewer than five answers.
 */
export async function listExperiencePoints(scope: Scope, { org, now, ownerOf }: Reading): Promise<RelationPoint[]> {
  scope.require("satisfaction.read", org.id);
  const surveys = await listRelationSurveys(scope, org.id);
  const [newest, previous] = surveys.filter(({ closesAt }) => Date.parse(closesAt) < now);
  if (!newest || now >= yearAfter(newest.closesAt)) return [];
  const means = statementMeans(newest.answers, statements).flatMap(({ statement, mean }) =>
    mean === null ? [] : [{ statement, mean }],
  );
  const [lowest] = means.toSorted((a, b) => a.mean - b.mean);
  const before = previous ? netPromoterScore(npsTotals(previous.answers)) : null;
  return [
    {
      ...{ kind: "relation", id: newest.id, severity: 0, owner: ownerOf("relation") },
      ...{ sinceAt: Date.parse(newest.closesAt), year: newest.year, invited: newest.invited },
      ...{ answered: newest.answers.length, nps: netPromoterScore(npsTotals(newest.answers)), lowest: lowest ?? null },
      before: previous && before !== null ? { year: previous.year, nps: before } : null,
    },
  ];
}

/** The same instant a year later, in epoch milliseconds. */
function yearAfter(iso: string): number {
  const at = new Date(iso);
  return at.setUTCFullYear(at.getUTCFullYear() + 1);
}
