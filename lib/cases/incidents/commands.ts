import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";

/** A follow-up as a command names it; `caseId` is for the audit log. */
export interface FollowUpRef {
  orgId: string;
  id: string;
  caseId: string;
}

type Change = "analysis" | "entry" | "report" | "closed" | "reopened";

function noteChange(scope: Scope, { orgId, caseId }: FollowUpRef, what: Change): Promise<void> {
  return appendAudit(scope, { orgId, kind: "incident.changed", subject: `case:${caseId}`, detail: { what } });
}

/** Saves cause and effect; false when somebody else has saved since `revision`, and then nothing is stored. */
export async function saveAnalysis(
  scope: Scope,
  followUp: FollowUpRef,
  { cause, effect, revision }: { cause: string; effect: string; revision: number },
): Promise<boolean> {
  const { orgId, id } = followUp;
  scope.require("incidents.write", orgId);
  const { count } = await scope.db.incidentFollowUp.updateMany({
    where: { orgId, id, revision, closedAt: null },
    data: { cause, effect, revision: revision + 1 },
  });
  if (count === 0) return false;
  await noteChange(scope, followUp, "analysis");
  return true;
}

/** Holds an open follow-up to the end of the transaction, so that nobody closes it meanwhile; conflict when it is closed. */
async function holdOpen(scope: Scope, { orgId, id }: FollowUpRef): Promise<void> {
  const held = await scope.db.$queryRaw<unknown[]>`
    select 1 from incident_follow_up where org_id = ${orgId}::uuid and id = ${id}::uuid and closed_at is null for update`;
  if (held.length === 0) throw new AppError("conflict", `the follow-up ${id} is closed`);
}

/** Adds a line to the timeline, in the viewer's name. */
export async function addEntry(
  scope: Scope,
  followUp: FollowUpRef,
  { at, body }: { at: number; body: string },
): Promise<void> {
  const { orgId, id: followUpId } = followUp;
  scope.require("incidents.write", orgId);
  await holdOpen(scope, followUp);
  const data = { orgId, id: randomUUID(), followUpId, at: new Date(at), body, authorId: scope.viewerId };
  await scope.db.incidentEntry.createMany({ data: [data] });
  await noteChange(scope, followUp, "entry");
}

/** Adds an action; the caller has seen to it that its owner is concerned with the customer. `due` is a local date. */
export async function addAction(
  scope: Scope,
  followUp: FollowUpRef,
  { body, ownerId, due }: { body: string; ownerId: string; due: string },
): Promise<void> {
  const { orgId, id: followUpId, caseId } = followUp;
  scope.require("incidents.write", orgId);
  await holdOpen(scope, followUp);
  const id = randomUUID();
  const dueOn = new Date(`${due}T00:00:00Z`);
  await scope.db.incidentAction.createMany({ data: [{ orgId, id, followUpId, body, ownerId, dueOn }] });
  const detail = { action: id, owner: ownerId };
  await appendAudit(scope, { orgId, kind: "incident.action_added", subject: `case:${caseId}`, detail });
}

/** Marks an action as done: for those who follow incidents up, and for the one who owns it. False when there is none of theirs. */
export async function finishAction(
  scope: Scope,
  { orgId, id: followUpId, caseId }: FollowUpRef,
  action: string,
  now: number,
): Promise<boolean> {
  scope.require("cases.read_org", orgId);
  const isWriter = scope.orgs("incidents.write").includes(orgId);
  const { count } = await scope.db.incidentAction.updateMany({
    where: { orgId, id: action, followUpId, doneAt: null, ...(isWriter ? {} : { ownerId: scope.viewerId ?? "" }) },
    data: { doneAt: new Date(now), doneById: scope.viewerId },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "incident.action_done", subject: `case:${caseId}`, detail: { action } });
  return true;
}

/** Closes a follow-up; `unfinished` names how many actions stop it, 0 when it was closed. */
export async function closeFollowUp(scope: Scope, followUp: FollowUpRef, now: number): Promise<{ unfinished: number }> {
  const { orgId, id } = followUp;
  scope.require("incidents.write", orgId);
  await holdOpen(scope, followUp);
  const unfinished = await scope.db.incidentAction.count({ where: { orgId, followUpId: id, doneAt: null } });
  if (unfinished > 0) return { unfinished };
  const { count } = await scope.db.incidentFollowUp.updateMany({
    where: { orgId, id, closedAt: null },
    data: { closedAt: new Date(now), closedById: scope.viewerId },
  });
  if (count > 0) await noteChange(scope, followUp, "closed");
  return { unfinished: 0 };
}

export async function reopenFollowUp(scope: Scope, followUp: FollowUpRef): Promise<void> {
  const { orgId, id } = followUp;
  scope.require("incidents.write", orgId);
  const { count } = await scope.db.incidentFollowUp.updateMany({
    where: { orgId, id, closedAt: { not: null } },
    data: { closedAt: null, closedById: null },
  });
  if (count > 0) await noteChange(scope, followUp, "reopened");
}

/** Notes which document is its incident report; conflict when it has one. */
export async function linkReport(scope: Scope, followUp: FollowUpRef, documentId: string): Promise<void> {
  const { orgId, id } = followUp;
  scope.require("incidents.write", orgId);
  const { count } = await scope.db.incidentFollowUp.updateMany({
    where: { orgId, id, documentId: null },
    data: { documentId },
  });
  if (count === 0) throw new AppError("conflict", `the follow-up ${id} has a report already`);
  await noteChange(scope, followUp, "report");
}
