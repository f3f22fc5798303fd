import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type MonthKey, monthEnd, monthStart, monthsBetween } from "@/lib/time/local-month";
import { type ChangeRow, noChanges } from "./further-facts";
import { judgedChangesSql } from "./judged-change-sql";

interface Org {
  id: string;
  timeZone: string;
}

/** The first month, local to the customer, in which a change was asked for or ended; null where none is registered. */
export async function firstChangeMonth(scope: Scope, { id, timeZone }: Org): Promise<MonthKey | null> {
  scope.require("changes.read", id);
  const [row] = await scope.db.$queryRaw<{ first: MonthKey | null }[]>`${firstSql({ id, timeZone })}`;
  return row?.first ?? null;
}

function firstSql({ id, timeZone }: Org): Prisma.Sql {
  return Prisma.sql`select to_char(min(least(asked_at, finished_at)) at time zone ${timeZone}, 'YYYY-MM') as first
    from change where org_id = ${id}::uuid`;
}

/** Changes by the month in which they ended, and their service. They have no priority: theirs is 0. */
export async function listChangeMonths(
  scope: Scope,
  org: Org,
  span: { from: MonthKey; to: MonthKey },
): Promise<ChangeRow[]> {
  return ask(scope, changeMonthsAsked(scope, org, span));
}

export function changeMonthsAsked(
  scope: Scope,
  org: Org,
  { from, to }: { from: MonthKey; to: MonthKey },
): Asked<ChangeRow[]> {
  scope.require("changes.read", org.id);
  const { id, timeZone } = org;
  const ended = Prisma.sql`c.org_id = ${id}::uuid
    and c.finished_at >= ${new Date(monthStart(from, timeZone))} and c.finished_at < ${new Date(monthEnd(to, timeZone))}`;
  const sql = Prisma.sql`
    with ended as (select *, verdict = 'cancelled' as is_cancelled from (${judgedChangesSql(ended)}) as judged),
    months as (
      select to_char(finished_at at time zone ${timeZone}, 'YYYY-MM') as month, service_key as service, 0 as priority,
        count(*) filter (where not is_cancelled) as finished,
        count(*) filter (where verdict = 'successful') as successful,
        count(*) filter (where verdict = 'no_window') as "noWindow",
        count(*) filter (where late) as late,
        count(*) filter (where late is null and not is_cancelled) as "noEstimate",
        count(*) filter (where kind = 'standard' and not is_cancelled) as standard,
        count(*) filter (where kind = 'normal' and not is_cancelled) as normal,
        count(*) filter (where kind = 'emergency' and not is_cancelled) as emergency,
        count(*) filter (where is_cancelled) as cancelled
      from ended group by 1, 2)
    select (select coalesce(json_agg(months order by month, service), '[]') from months) as rows, (${firstSql(org)}) as first`;
  return asked(sql, ([read]: { rows: ChangeRow[]; first: MonthKey | null }[]) => {
    const { rows = [], first = null } = read ?? {};
    if (first === null || first > to) return rows;
    const known = new Set(rows.map(({ month }) => month));
    const empty = monthsBetween(first > from ? first : from, to).filter((month) => !known.has(month));
    return [...rows, ...empty.map((month) => ({ ...noChanges, month }))];
  });
}

/** Normal and emergency changes that were carried out in a month, the latest first: how many, and the titles of two. */
export interface CarriedOut {
  month: MonthKey;
  n: number;
  titles: string[];
}

/** What was changed month by month, for those who draw something else over the same months. One statement. */
export async function listCarriedOut(
  scope: Scope,
  { id, timeZone }: Org,
  { from, to, service }: { from: MonthKey; to: MonthKey; service: string | null },
): Promise<CarriedOut[]> {
  scope.require("changes.read", id);
  const ofService = service === null ? Prisma.empty : Prisma.sql`and service_key = ${service}`;
  return scope.db.$queryRaw`
    select to_char(finished_at at time zone ${timeZone}, 'YYYY-MM') as month, count(*)::int as n,
      (array_agg(title order by finished_at desc, reference))[1:2] as titles
    from change
    where org_id = ${id}::uuid and kind <> 'standard' and outcome <> 'cancelled' ${ofService}
      and finished_at >= ${new Date(monthStart(from, timeZone))} and finished_at < ${new Date(monthEnd(to, timeZone))}
    group by 1 order by 1`;
}
