import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { type Forum, forumRights, tracedOf } from "../forum";

export interface ForumActionRef {
  orgId: string;
  forum: Forum;
  id: string;
}

type Change = "added" | "moved" | "done" | "withdrawn";

const dated = (date: string) => new Date(`${date}T00:00:00Z`);

function note(scope: Scope, { orgId, forum, id }: ForumActionRef, what: Change, dueOn?: string): Promise<void> {
  const detail = { ...tracedOf(forum, dueOn ? { dueOn } : {}), what };
  return appendAudit(scope, { orgId, kind: "forum.action_changed", subject: `forum-action:${id}`, detail });
}

interface NewAction {
  meetingId: string;
  title: string;
  ownerId: string;
  /** Local dates: of the meeting, and the day agreed, which the action is measured by from now on. */
  decidedOn: string;
  due: string;
}

/** Puts something that a meeting has decided on its forum's list; the caller has seen to it that its owner takes part. */
export async function addForumAction(
  scope: Scope,
  { orgId, forum }: Omit<ForumActionRef, "id">,
  { decidedOn, due, ...action }: NewAction,
): Promise<string> {
  scope.require(forumRights[forum].write, orgId);
  const id = randomUUID();
  const days = { decidedOn: dated(decidedOn), firstDueOn: dated(due), dueOn: dated(due) };
  await scope.db.forumAction.createMany({
    data: [{ orgId, id, forum, ...action, ...days, createdById: scope.viewerId }],
  });
  await note(scope, { orgId, forum, id }, "added", due);
  return id;
}

const open = { doneOn: null, withdrawnOn: null };

/** Agrees on another day. What was first agreed stays, and is what the action is measured by. */
export async function moveForumAction(scope: Scope, action: ForumActionRef, due: string): Promise<boolean> {
  const { orgId, forum, id } = action;
  scope.require(forumRights[forum].write, orgId);
  const where = { orgId, forum, id, ...open };
  const { count } = await scope.db.forumAction.updateMany({ where, data: { dueOn: dated(due) } });
  if (count === 0) return false;
  await note(scope, action, "moved", due);
  return true;
}

/** Says that an open action is done, on a local date: for those who keep the list, and for whoever owns the action. */
export async function finishForumAction(scope: Scope, action: ForumActionRef, on: string): Promise<boolean> {
  const { orgId, forum, id } = action;
  scope.require(forumRights[forum].read, orgId);
  const isKeeper = scope.orgs(forumRights[forum].write).includes(orgId);
  const { count } = await scope.db.forumAction.updateMany({
    where: {
      orgId,
      forum,
      id,
      ...open,
      decidedOn: { lte: dated(on) },
      ...(!isKeeper && { ownerId: scope.viewerId ?? "" }),
    },
    data: { doneOn: dated(on), doneById: scope.viewerId },
  });
  if (count === 0) return false;
  await note(scope, action, "done");
  return true;
}

/** Takes an open action off the list on a local date; it stays to be read, with the reason. */
export async function withdrawForumAction(
  scope: Scope,
  action: ForumActionRef,
  { on, reason }: { on: string; reason: string },
): Promise<boolean> {
  const { orgId, forum, id } = action;
  scope.require(forumRights[forum].write, orgId);
  const { count } = await scope.db.forumAction.updateMany({
    where: { orgId, forum, id, ...open },
    data: { withdrawnOn: dated(on), withdrawnReason: reason },
  });
  if (count === 0) return false;
  await note(scope, action, "withdrawn");
  return true;
}
