import "server-only";
import { appendAudit } from "@/lib/audit/commands";
import { findCaseId } from "@/lib/cases/histories";
import { caseReference } from "@/lib/cases/reference";
import { answered, closed, noted } from "./happenings";
import { type CaseAtHand, record, recordOutward, takeUp } from "./record-commands";
import { mergedWords } from "./relation-words";

/**
 * Closes a duplicate in favour of another case of the customer: its reporter is told in `text`, and the thread of the other
 * names it. The other has to be alive, since the duplicate's reporter is sent there.
 */
export async function mergeInto(
  duplicate: CaseAtHand,
  reference: string,
  text: string,
  lang: "sv" | "en",
): Promise<"merged" | "missing" | "same" | "closed" | "security"> {
  const { scope, org, doing, id, number, requesterName } = duplicate;
  const otherId = await findCaseId(scope, org, reference);
  if (otherId === null) return "missing";
  if (otherId === id) return "same";
  // Each names the other, and more people may see the one than the other.
  if (await isAnySecurity(duplicate, [id, otherId])) return "security";
  const other = await takeUp(duplicate, reference, "answer", null);
  if (other.status !== "ready") return "closed";
  await recordOutward(duplicate, [...answered(doing, text), ...closed(doing)]);
  const words = mergedWords({ duplicate: caseReference(org.key, number), reporter: requesterName }, lang);
  await record(other.hand, noted(doing, words));
  await partFromOriginal(duplicate);
  await scope.db.caseRelation.createMany({
    data: [{ orgId: org.id, caseId: id, kind: "duplicate_of", relatedId: otherId, createdAt: new Date(doing.at) }],
  });
  const detail = { into: caseReference(org.key, other.hand.number) };
  await appendAudit(scope, { orgId: org.id, kind: "case.merged", subject: `case:${id}`, detail });
  return "merged";
}

async function isAnySecurity({ scope, org }: CaseAtHand, ids: readonly string[]): Promise<boolean> {
  return (await scope.db.case.count({ where: { orgId: org.id, id: { in: [...ids] }, isSecurity: true } })) > 0;
}

/** A case that lives again is nobody's duplicate. */
export async function partFromOriginal({ scope, org, id }: CaseAtHand): Promise<void> {
  await scope.db.caseRelation.deleteMany({ where: { orgId: org.id, caseId: id, kind: "duplicate_of" } });
}

/** Says which problem causes a case; an empty reference takes the relation away. */
export async function relateToProblem(
  hand: CaseAtHand,
  reference: string,
): Promise<"related" | "parted" | "missing" | "same" | "no_problem"> {
  const { scope, org, id, doing } = hand;
  const problem = reference === "" ? null : await problemOf(hand, reference);
  if (typeof problem === "string") return problem;
  await scope.db.caseRelation.deleteMany({ where: { orgId: org.id, caseId: id, kind: "caused_by" } });
  if (problem) {
    await scope.db.caseRelation.createMany({
      data: [{ orgId: org.id, caseId: id, kind: "caused_by", relatedId: problem.id, createdAt: new Date(doing.at) }],
    });
  }
  const detail = { problem: problem ? caseReference(org.key, problem.number) : null };
  await appendAudit(scope, { orgId: org.id, kind: "case.related", subject: `case:${id}`, detail });
  return problem ? "related" : "parted";
}

async function problemOf({ scope, org, id }: CaseAtHand, reference: string) {
  const otherId = await findCaseId(scope, org, reference);
  if (otherId === null) return "missing" as const;
  if (otherId === id) return "same" as const;
  const found = await scope.db.case.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: otherId } },
    select: { id: true, number: true, kind: true },
  });
  return found.kind === "problem" ? found : ("no_problem" as const);
}
