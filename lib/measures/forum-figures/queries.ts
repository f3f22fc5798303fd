import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { mayAll } from "../custom/queries";

/** A meeting that charts are marked with. */
export interface MarkedMeeting {
  forum: "operative" | "tactical" | "strategic";
  /** A local date. */
  heldOn: string;
}

/** More would be a list of its own, which the page of meetings is. */
const mostMarked = 8;

/** The last meetings of some months in which a forum decided, the earliest first; none for those who do not see forums. */
export async function listMarkedMeetings(
  scope: Scope,
  orgId: string,
  { from, to }: { from: MonthKey; to: MonthKey },
): Promise<MarkedMeeting[]> {
  if (!mayAll(scope, orgId, ["forums.read"])) return [];
  const rows = await scope.db.$queryRaw<MarkedMeeting[]>`
    select forum::text as forum, to_char(held_on, 'YYYY-MM-DD') as "heldOn" from forum_meeting
    where org_id = ${orgId}::uuid and forum in ('operative', 'tactical', 'strategic')
      and held_on >= ${`${from}-01`}::date and held_on < (${`${to}-01`}::date + interval '1 month')
    order by held_on desc, id limit ${mostMarked}`;
  return rows.reverse();
}
