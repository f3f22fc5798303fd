import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { toldActions, toldAnswers } from "./answer-queries";

/** An answer that the viewer is to decide about; false when there is none that waits. */
async function handle(
  scope: Scope,
  { orgId, id }: { orgId: string; id: string },
  how: "action" | "set_aside",
  now: number,
): Promise<boolean> {
  scope.require("satisfaction.manage", orgId);
  const { count } = await scope.db.surveyInvitation.updateMany({
    where: { orgId, id, ...toldAnswers(scope), score: { lte: 2 }, handledAt: null },
    data: { handledAt: new Date(now), handledById: scope.viewerId },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "survey.handled", subject: `survey:${id}`, detail: { how } });
  return true;
}

/** Decides that nothing is to be done about a low score. */
export function setAside(scope: Scope, answer: { orgId: string; id: string }, now: number): Promise<boolean> {
  return handle(scope, answer, "set_aside", now);
}

/** Makes a low score an action. `said` is what the customer will read of it; `due` is a local date. */
export async function makeAction(
  scope: Scope,
  answer: { orgId: string; id: string },
  { said, body, owner, due }: { said: string; body: string; owner: string; due: string },
  now: number,
): Promise<boolean> {
  if (!(await handle(scope, answer, "action", now))) return false;
  const { orgId, id: invitationId } = answer;
  const dueOn = new Date(`${due}T00:00:00Z`);
  await scope.db.surveyAction.createMany({
    data: [{ orgId, id: randomUUID(), invitationId, said, body, ownerId: owner, dueOn, createdById: scope.viewerId }],
  });
  return true;
}

/** Says what was done; from then on the customer reads it. False when there is no such action to be done. */
export async function finishAction(
  scope: Scope,
  { orgId, id }: { orgId: string; id: string },
  did: string,
  now: number,
): Promise<boolean> {
  scope.require("satisfaction.manage", orgId);
  const { count } = await scope.db.surveyAction.updateMany({
    where: { orgId, id, ...toldActions(scope), doneAt: null },
    data: { did, doneAt: new Date(now), doneById: scope.viewerId },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "survey.action_done", subject: `survey:${id}`, detail: { action: id } });
  return true;
}

/** The themes of a remark, instead of those it had; false when there is no such answer. */
export async function setTags(
  scope: Scope,
  { orgId, id: invitationId }: { orgId: string; id: string },
  tags: readonly string[],
): Promise<boolean> {
  scope.require("satisfaction.manage", orgId);
  const found = await scope.db.surveyInvitation.count({
    where: { orgId, id: invitationId, ...toldAnswers(scope), answeredAt: { not: null } },
  });
  if (found === 0) return false;
  await scope.db.surveyTag.deleteMany({ where: { orgId, invitationId, tag: { notIn: [...tags] } } });
  const rows = tags.map((tag) => ({ orgId, invitationId, tag, setById: scope.viewerId }));
  await scope.db.surveyTag.createMany({ data: rows, skipDuplicates: true });
  const detail = { tags: tags.length };
  await appendAudit(scope, { orgId, kind: "survey.tagged", subject: `survey:${invitationId}`, detail });
  return true;
}
