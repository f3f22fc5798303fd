import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { type Forum, forumRights, tracedOf } from "../forum";

interface ForumRef {
  orgId: string;
  forum: Forum;
}

export interface MeetingRef extends ForumRef {
  id: string;
}

type Change = "planned" | "moved" | "material" | "held" | "called_off";

const dated = (date: string) => new Date(`${date}T00:00:00Z`);

function note(scope: Scope, { orgId, forum, id }: MeetingRef, what: Change): Promise<void> {
  return appendAudit(scope, {
    orgId,
    kind: "forum.meeting_changed",
    subject: `meeting:${id}`,
    detail: { ...tracedOf(forum, {}), what },
  });
}

/** What a meeting is planned as: epoch milliseconds, and the last local date on which its material is in time. */
interface Plan {
  at: number;
  materialDueOn: string;
}

export async function planMeeting(
  scope: Scope,
  { orgId, forum }: ForumRef,
  { at, materialDueOn }: Plan,
): Promise<string> {
  scope.require(forumRights[forum].write, orgId);
  const id = randomUUID();
  const plan = { plannedAt: new Date(at), materialDueOn: dated(materialDueOn) };
  await scope.db.forumMeeting.createMany({ data: [{ orgId, id, forum, ...plan, createdById: scope.viewerId }] });
  await note(scope, { orgId, forum, id }, "planned");
  return id;
}

type Data = Parameters<Scope["db"]["forumMeeting"]["updateMany"]>[0]["data"];

/** Changes a meeting that was not called off; false when there is none such, and then nothing is stored. */
async function change(scope: Scope, meeting: MeetingRef, what: Change, data: Data, onlyUnheld: boolean) {
  const { orgId, forum, id } = meeting;
  scope.require(forumRights[forum].write, orgId);
  const { count } = await scope.db.forumMeeting.updateMany({
    where: { orgId, forum, id, calledOffAt: null, ...(onlyUnheld && { heldOn: null }) },
    data,
  });
  if (count === 0) return false;
  await note(scope, meeting, what);
  return true;
}

/** Gives a meeting that has not been held another time, and its material the day that goes with it. */
export function moveMeeting(scope: Scope, meeting: MeetingRef, { at, materialDueOn }: Plan): Promise<boolean> {
  return change(scope, meeting, "moved", { plannedAt: new Date(at), materialDueOn: dated(materialDueOn) }, true);
}

/** Says on which local date the material was handed out. */
export function handOutMaterial(scope: Scope, meeting: MeetingRef, on: string): Promise<boolean> {
  return change(scope, meeting, "material", { materialOn: dated(on) }, false);
}

/** Says on which local date the meeting was held; said again, it is corrected. */
export function holdMeeting(scope: Scope, meeting: MeetingRef, on: string): Promise<boolean> {
  return change(scope, meeting, "held", { heldOn: dated(on) }, false);
}

/** Calls a meeting off that has not been held. */
export function callOffMeeting(scope: Scope, meeting: MeetingRef, reason: string, now: number): Promise<boolean> {
  const data = { calledOffAt: new Date(now), calledOffReason: reason };
  return change(scope, meeting, "called_off", data, true);
}

/** Agrees how often a forum meets from a month on; another number from the same month takes the place of the first. */
export async function agreeMeetings(
  scope: Scope,
  { orgId, forum }: ForumRef,
  { from: validFrom, perYear }: { from: string; perYear: number },
): Promise<void> {
  scope.require(forumRights[forum].write, orgId);
  // One statement: two who agree at once both get through, and the later one counts.
  await scope.db.$executeRaw`
    insert into forum_agreed (org_id, forum, valid_from, per_year, created_by_id)
    values (${orgId}::uuid, ${forum}::forum_kind, ${validFrom}, ${perYear}, ${scope.viewerId}::uuid)
    on conflict (org_id, forum, valid_from)
    do update set per_year = excluded.per_year, created_by_id = excluded.created_by_id`;
  const detail = { forum, validFrom, perYear };
  await appendAudit(scope, { orgId, kind: "forum.number_agreed", subject: `forum:${forum}`, detail });
}
