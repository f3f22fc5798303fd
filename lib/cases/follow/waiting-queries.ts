import "server-only";
import type { Scope } from "@/lib/access/scope";

/** A case that goes no further before its reporter has done something. */
export interface WaitingCase {
  number: number;
  title: string;
  /** An answer, or a confirmation that it is solved. */
  wants: "answer" | "confirm";
  since: Date;
}

const most = 10;

/** The viewer's own cases that wait for them: for an answer first, then for a confirmation; those that wait longest first. */
export async function listWaitingForViewer(scope: Scope, orgId: string): Promise<WaitingCase[]> {
  scope.require("cases.read_own", orgId);
  return scope.db.$queryRaw<WaitingCase[]>`
    select c.number, c.title, case when c.state = 'waiting' then 'answer' else 'confirm' end as wants,
      coalesce(w.at, c.resolved_at) as since
    from cases c left join lateral (
      select e.at, e.payload ->> 'reason' as reason from case_event e
      where e.org_id = c.org_id and e.case_id = c.id and e.kind = 'waiting_started'
      order by e.at desc, e.seq desc limit 1
    ) w on c.state = 'waiting'
    where c.org_id = ${orgId}::uuid and c.requester_id = ${scope.viewerId}::uuid
      and (c.state = 'resolved' or (c.state = 'waiting' and w.reason = 'customer'))
    order by c.state = 'waiting' desc, since limit ${most}`;
}
