import "server-only";
import type { Scope } from "@/lib/access/scope";
import { suggestedBeforeCaseMs } from "@/lib/search/insight/log-commands";
import { type MonthKey, monthEnd, monthStart } from "@/lib/time/local-month";
import { listSelfService } from "../kpi/self-service-queries";
import type { SelfServiceMonth, Suggestions } from "./self-service";

interface Org {
  id: string;
  timeZone: string;
}

/** What a customer's people did in the help centre, month by month at `now` (epoch milliseconds): counted, never who or what. */
export async function listSelfServiceMonths(
  scope: Scope,
  org: Org,
  span: { from: MonthKey; to: MonthKey },
  now: number,
): Promise<SelfServiceMonth[]> {
  const { rows, suggestions } = await scope.reckon(async () => ({
    rows: await listSelfService(scope, org, span),
    suggestions: await listSuggestions(scope, org, span, now),
  }));
  const byMonth = new Map(suggestions.map(({ month, ...row }) => [month, row]));
  return rows.map((row) => ({ ...row, ...(byMonth.get(row.month) ?? { suggested: 0, reported: 0, potential: 0 }) }));
}

/** Visits in which texts were suggested while a case was written. One that goes on into the next month counts in both. */
async function listSuggestions(
  scope: Scope,
  { id, timeZone }: Org,
  { from, to }: { from: MonthKey; to: MonthKey },
  now: number,
): Promise<(Suggestions & { month: MonthKey })[]> {
  scope.require("sla.read", id);
  const [since, until] = [new Date(monthStart(from, timeZone)), new Date(monthEnd(to, timeZone))];
  const decided = new Date(now - suggestedBeforeCaseMs);
  return scope.reckon(
    () => scope.db.$queryRaw<(Suggestions & { month: MonthKey })[]>`
      select month, count(*)::int as suggested, (count(*) filter (where reported))::int as reported,
        (count(*) filter (where not reported and not solved and last <= ${decided}))::int as potential
      from (
        select to_char(created_at at time zone ${timeZone}, 'YYYY-MM') as month, trace, max(updated_at) as last,
          bool_or(outcome = 'solved') as solved, bool_or(outcome = 'case') as reported
        from search_log where org_id = ${id}::uuid and created_at >= ${since} and created_at < ${until}
        group by 1, 2 having bool_or(place = 'case' and hits > 0)
      ) as visit
      group by month`,
  );
}
