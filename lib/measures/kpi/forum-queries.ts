import "server-only";
import { type Asked, ask, asked, toldAs } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { localDateAt } from "@/lib/time/local-date";
import type { MonthKey } from "@/lib/time/local-month";
import { type ActionRow, actionRows, type ForumRecord, type MeetingRow, meetingRows } from "./forum-facts";

/**
 * Agreed numbers, meetings held and the action list of a customer's forums: one statement. The security group's are for its
 * officers alone and part of no figure, so that a figure is the same for everybody who reads it.
 */
export async function getForumRecord(scope: Scope, orgId: string): Promise<ForumRecord> {
  return ask(scope, forumRecordAsked(scope, orgId));
}

function forumRecordAsked(scope: Scope, orgId: string): Asked<ForumRecord> {
  scope.require("forums.read", orgId);
  const sql = Prisma.sql`
    select
      (select coalesce(json_agg(json_build_object('forum', forum, 'validFrom', valid_from, 'perYear', per_year)
        order by forum, valid_from), '[]')
        from forum_agreed where org_id = ${orgId}::uuid and forum <> 'security') as agreed,
      (select coalesce(json_agg(json_build_object('forum', forum, 'heldOn', held_on, 'materialDueOn', material_due_on,
        'materialOn', material_on) order by held_on, id), '[]')
        from forum_meeting where org_id = ${orgId}::uuid and forum <> 'security' and held_on is not null) as held,
      (select coalesce(json_agg(json_build_object('forum', forum, 'decidedOn', decided_on, 'firstDueOn', first_due_on,
        'doneOn', done_on, 'withdrawnOn', withdrawn_on) order by first_due_on, id), '[]')
        from forum_action where org_id = ${orgId}::uuid and forum <> 'security') as actions`;
  return asked(sql, ([record]: ForumRecord[]) => record ?? { agreed: [], held: [], actions: [] });
}

interface Span {
  from: MonthKey;
  to: MonthKey;
  /** Epoch milliseconds. */
  now: number;
}

export interface ForumFacts {
  meetings: MeetingRow[];
  actions: ActionRow[];
}

/** What figures of forums are computed from, month by month at `now`. */
export async function listForumFacts(
  scope: Scope,
  org: { id: string; timeZone: string },
  span: Span,
): Promise<ForumFacts> {
  return ask(scope, forumFactsAsked(scope, org, span));
}

export function forumFactsAsked(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to, now }: Span,
): Asked<ForumFacts> {
  const today = localDateAt(now, org.timeZone);
  return toldAs(forumRecordAsked(scope, org.id), (record) => ({
    meetings: meetingRows(record, { from, to }, today),
    actions: actionRows(record.actions, { from, to }, today),
  }));
}
