import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** What a change that ended counts as in the share that succeeded, and why. */
export const changeVerdicts = [
  "successful",
  "outside_window",
  "caused_incident",
  "backed_out",
  "failed",
  "no_window",
  "cancelled",
] as const;
export type ChangeVerdict = (typeof changeVerdicts)[number];

/**
 * The changes `c` of which `where` holds, each with `incidents`, its `verdict` and whether it was `late`: null where that
 * cannot be said. The one place where it is decided what a change counts as. A window and an estimate are kept to their last
 * instant; of a change of which nobody knows when it began, only its end has to lie in the window.
 */
export function judgedChangesSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select c.*, l.incidents,
      case
        when c.outcome in ('cancelled', 'failed', 'backed_out') then c.outcome::text
        when c.outcome is null then null
        when l.incidents > 0 then 'caused_incident'
        when c.window_from is null then 'no_window'
        when coalesce(c.begun_at, c.finished_at) < c.window_from or c.finished_at > c.window_to then 'outside_window'
        else 'successful'
      end as verdict,
      case when c.outcome is null or c.outcome = 'cancelled' then null
        else c.finished_at > c.estimated_finish_at end as late
    from change c cross join lateral (
      select count(*)::int as incidents from change_incident i where i.org_id = c.org_id and i.change_id = c.id
    ) as l
    where ${where}`;
}
