import "server-only";
import type { Scope } from "@/lib/access/scope";
import { suggestedBeforeCaseMs } from "@/lib/search/insight/log-commands";
import { type MonthKey, monthEnd, monthStart, monthsBetween } from "@/lib/time/local-month";
import type { SelfServiceRow } from "./further-facts";

const nothing: Omit<SelfServiceRow, "month"> = {
  ...{ reads: null, searches: 0, answered: 0, deflected: 0 },
  ...{ suggested: 0, reported: 0, potential: 0 },
};

/**
 * What a customer's people read and searched for in the help centre, month by month at `now` (epoch milliseconds): counted,
 * never who or what. A visit is one tab's session; one that goes on into the next month counts in both. One statement.
 */
export async function listSelfService(
  scope: Scope,
  { id, timeZone }: { id: string; timeZone: string },
  { from, to }: { from: MonthKey; to: MonthKey },
  now: number,
): Promise<SelfServiceRow[]> {
  scope.require("sla.read", id);
  const [since, until] = [new Date(monthStart(from, timeZone)), new Date(monthEnd(to, timeZone))];
  const decided = new Date(now - suggestedBeforeCaseMs);
  const rows = await scope.reckon(
    () => scope.db.$queryRaw<SelfServiceRow[]>`/* prepared */
      with visits as (
        select month, sum(searches)::int as searches, sum(answered)::int as answered,
          (count(*) filter (where solved and not reported))::int as deflected,
          (count(*) filter (where suggested))::int as suggested,
          (count(*) filter (where suggested and reported))::int as reported,
          (count(*) filter (where suggested and not reported and not solved and last <= ${decided}))::int as potential
        from (
          select to_char(created_at at time zone ${timeZone}, 'YYYY-MM') as month, trace,
            count(*) filter (where place <> 'case') as searches,
            count(*) filter (where place <> 'case' and outcome in ('opened', 'solved')) as answered,
            bool_or(outcome = 'solved') as solved, bool_or(outcome = 'case') as reported,
            bool_or(place = 'case' and hits > 0) as suggested, max(updated_at) as last
          from search_log where org_id = ${id}::uuid and created_at >= ${since} and created_at < ${until}
          group by 1, 2
        ) as visit
        group by month),
      readings as (
        select to_char(day, 'YYYY-MM') as month, sum(n)::int as reads from customer_reads
        where org_id = ${id}::uuid and day >= ${`${from}-01`}::date and day < (${`${to}-01`}::date + interval '1 month')
        group by 1)
      select coalesce(v.month, r.month) as month, r.reads, coalesce(v.searches, 0) as searches,
        coalesce(v.answered, 0) as answered, coalesce(v.deflected, 0) as deflected, coalesce(v.suggested, 0) as suggested,
        coalesce(v.reported, 0) as reported, coalesce(v.potential, 0) as potential
      from visits v full join readings r on r.month = v.month`,
  );
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return monthsBetween(from, to).map((month) => ({ ...nothing, ...byMonth.get(month), month }));
}
