import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { CaseEvent } from "@/lib/sla/events";
import { storeCases } from "../commands";

export interface NewProblem {
  title: string;
  description: string;
  service: string;
  category: string | null;
  isKnownError: boolean;
  workaround: string;
  /** Ids of the cases that it causes; the caller has found them in the same scope. */
  causes: readonly string[];
  /** The name that stands in the thread. */
  by: string;
}

/** Why a problem is in no figure of kept promises: it is what lies behind the incidents that are. */
const noPromise = "Problem";

/**
 * Records a problem in the viewer's name, with the cases that it causes; those that have a cause already keep it. Returns
 * its number.
 */
export async function recordProblem(scope: Scope, orgId: string, problem: NewProblem, now: number): Promise<number> {
  scope.require("cases.write", orgId);
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a problem recorded by nobody");
  const { title, description, service, category, isKnownError, workaround, causes, by } = problem;
  const externalKey = randomUUID();
  const who = { actorId: viewerId, actorName: by };
  const happened: CaseEvent[] = [
    { kind: "opened", at: now, priority: 3, service },
    { kind: "excluded", at: now, reason: noPromise },
  ];
  const events = happened.map((event) => ({ event, ...who }));
  const draft = {
    source: "portal",
    externalKey,
    title,
    description,
    kind: "problem",
    channel: "desk",
    category,
    events,
  };
  await storeCases(scope, orgId, [draft], now);
  const { id, number } = await scope.db.case.findFirstOrThrow({
    where: { orgId, source: "portal", externalKey },
    select: { id: true, number: true },
  });
  const record = { isKnownError, workaround, updatedAt: new Date(now), updatedBy: viewerId };
  await scope.db.problemRecord.createMany({ data: [{ orgId, caseId: id, ...record }] });
  const related = await causeBy(scope, orgId, id, causes, now);
  await appendAudit(scope, { orgId, kind: "problem.recorded", subject: `case:${id}`, detail: { related } });
  return number;
}

/** Says that a problem causes these cases too, where they have no cause; returns how many were added. */
export async function causeBy(
  scope: Scope,
  orgId: string,
  problemId: string,
  causes: readonly string[],
  now: number,
): Promise<number> {
  scope.require("cases.write", orgId);
  const data = causes.map((caseId) => {
    return { orgId, caseId, kind: "caused_by", relatedId: problemId, createdAt: new Date(now) };
  });
  if (data.length === 0) return 0;
  return (await scope.db.caseRelation.createMany({ data, skipDuplicates: true })).count;
}

/** Saves what is known of a problem; false when somebody else has saved since `revision`, and then nothing is stored. */
export async function saveProblem(
  scope: Scope,
  orgId: string,
  caseId: string,
  said: { isKnownError: boolean; cause: string; workaround: string; revision: number },
  now: number,
): Promise<boolean> {
  scope.require("cases.write", orgId);
  const { revision, ...known } = said;
  const data = { ...known, updatedAt: new Date(now), updatedBy: scope.viewerId };
  // Problems that came with an import, or before there were records, have none yet.
  const { count } =
    revision === 0
      ? await scope.db.problemRecord.createMany({ data: [{ orgId, caseId, ...data }], skipDuplicates: true })
      : await scope.db.problemRecord.updateMany({
          where: { orgId, caseId, revision },
          data: { ...data, revision: revision + 1 },
        });
  if (count === 0) return false;
  const detail = { knownError: known.isKnownError };
  await appendAudit(scope, { orgId, kind: "problem.changed", subject: `case:${caseId}`, detail });
  return true;
}
