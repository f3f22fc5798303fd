import type { Actor, CustomerSlug } from "./actors";

/** A cell of the matrix before it is asked. */
export interface Asked {
  actor: Actor;
  customer: CustomerSlug | null;
  allowed: boolean;
}

/** Whether the actor holds something at the customer: elsewhere it is the missing membership that keeps them out. */
export const isAtHome = ({ actor, customer }: Asked) => customer !== null && (actor.roles[customer]?.length ?? 0) > 0;

/** What the actions of the matrix could change, as one text. Events are only ever added, so that as many are the same ones. */
export const stateSql = `select md5(string_agg(t, ';' order by t)) as state from (
  select 'a' || a::text as t from assignment a union all select 'p' || id || status || session_version from person
  union all select 's' || id || coalesce(revoked_at::text, '') from session
  union all select 'c' || count(*) from case_event
  union all select 'h' || count(*) || coalesce(sum(revision), 0) from change
  union all select 'i' || count(*) from change_incident
  union all select 'n' || count(*) from forum_agreed
  union all select 'm' || m::text from forum_meeting m union all select 'l' || l::text from forum_action l
  union all select 'd' || count(*) from proposal_decision
  union all select 'o' || count(*) from proposal_carried_out) rows`;
