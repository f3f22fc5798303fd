import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type MonthKey, monthEnd, monthStart, monthsBetween } from "@/lib/time/local-month";
import type { SelfServiceRow } from "./further-facts";

interface Searched {
  month: MonthKey;
  searches: number;
  answered: number;
  deflected: number;
}

/** What a customer's people read and searched for in the help centre, month by month: counted, never who or what. */
export async function listSelfService(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to }: { from: MonthKey; to: MonthKey },
): Promise<SelfServiceRow[]> {
  scope.require("sla.read", org.id);
  const read = await scope.db.$queryRaw<{ month: MonthKey; reads: number }[]>`
    select to_char(day, 'YYYY-MM') as month, sum(n)::int as reads from customer_reads
    where org_id = ${org.id}::uuid and day >= ${`${from}-01`}::date and day < (${`${to}-01`}::date + interval '1 month')
    group by 1`;
  const searched = await scope.reckon(() => listSearched(scope, org, from, to));
  return monthsBetween(from, to).map((month) => {
    const row = searched.find((one) => one.month === month);
    const { searches = 0, answered = 0, deflected = 0 } = row ?? {};
    return { month, reads: read.find((one) => one.month === month)?.reads ?? null, searches, answered, deflected };
  });
}

/** A visit is one tab's session; one that goes on into the next month counts in both. */
function listSearched(
  { db }: Scope,
  { id, timeZone }: { id: string; timeZone: string },
  from: MonthKey,
  to: MonthKey,
): Promise<Searched[]> {
  const [since, until] = [new Date(monthStart(from, timeZone)), new Date(monthEnd(to, timeZone))];
  return db.$queryRaw`
    select month, sum(searches)::int as searches, sum(answered)::int as answered,
      (count(*) filter (where solved and not reported))::int as deflected
    from (
      select to_char(created_at at time zone ${timeZone}, 'YYYY-MM') as month, trace,
        count(*) filter (where place <> 'case') as searches,
        count(*) filter (where place <> 'case' and outcome in ('opened', 'solved')) as answered,
        bool_or(outcome = 'solved') as solved, bool_or(outcome = 'case') as reported
      from search_log where org_id = ${id}::uuid and created_at >= ${since} and created_at < ${until}
      group by 1, 2
    ) as visit
    group by month`;
}
