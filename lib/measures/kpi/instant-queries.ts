import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { type AgeBand, ageBands, openedWithin } from "@/lib/cases/age-bands";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { BacklogRow } from "../facts";
import type { UntouchedRow } from "./further-facts";

/** An instant at which what is open is counted. */
export interface Instant {
  /** Epoch milliseconds. */
  at: number;
  /** The month that ended then; null for a moment within one, which is now. */
  ended: MonthKey | null;
}

/** The end of a month, or now while it lasts. */
export function instantOf(month: MonthKey, at: number, now: number): Instant {
  return { at, ended: at < now ? month : null };
}

type Of<Row> = Row & { at: Date };

/** Rows as they come, beside their instant. */
const ofInstants = <Row extends object>(rows: (Row & { at: Date | string })[]): Of<Row>[] =>
  rows.map((row) => ({ ...row, at: new Date(row.at) }));

/** Cases not closed at an instant: of a band of age, and how many of them nobody had resolved. */
export interface OpenRow extends BacklogRow, UntouchedRow {}

const youngBands = ageBands.filter((band) => band !== "older");

/** Days without anything new after which a case counts as left alone. */
const untouchedDays = 14;

/**
 * Cases not closed at some instants as `c`, beside the instant as `m`. What is open now is read whole; what was open when a
 * month ended is found among the cases that outlived the month in which they were opened.
 */
function unclosedSql(group: Prisma.Sql, instants: readonly Instant[]): Prisma.Sql {
  const rows = instants.map(({ at, ended }) => ({
    ...{ at: new Date(at), ended },
    ...Object.fromEntries(youngBands.map((band) => [band, new Date(openedWithin(band, at).after ?? at)])),
  }));
  const columns = Prisma.raw("id, org_id, service_key, priority, opened_at, resolved_at, told_at");
  const thresholds = youngBands.map((band) => Prisma.raw(`"${band}" timestamptz`));
  return Prisma.sql`
    jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (at timestamptz, ended text, ${Prisma.join(thresholds)})
    cross join lateral (
      select ${columns} from cases where ${group} and closed_at is null and opened_at < m.at
      union all
      select ${columns} from cases where ${group} and m.ended is not null
        and closed_month > m.ended and opened_month <= m.ended and closed_month > opened_month
      union all
      select ${columns} from cases where ${group} and m.ended is null and closed_at >= m.at and opened_at < m.at
    ) as c`;
}

const bandSql = Prisma.sql`case ${Prisma.join(
  youngBands.map((band: AgeBand) => Prisma.raw(`when c.opened_at > m."${band}" then '${band}'`)),
  " ",
)} else 'older' end`;

/** How long ago the cases that were not closed had been opened. `group` names a customer. Asked while it is reckoned. */
export function backlogsAsked(group: Prisma.Sql, instants: readonly Instant[]): Asked<Of<BacklogRow>[]> {
  const sql = Prisma.sql`
    select m.at, c.service_key as service, c.priority, ${bandSql} as band, count(*)::int as count
    from ${unclosedSql(group, instants)}
    group by 1, 2, 3, 4`;
  return asked(sql, ofInstants<BacklogRow>);
}

/**
 * The same, and of them the unresolved, and those about which the customer had seen nothing new for 14 days; notes among
 * colleagues are none.
 */
export function openCasesAsked(
  scope: Scope,
  orgId: string,
  group: Prisma.Sql,
  instants: readonly Instant[],
): Asked<Of<OpenRow>[]> {
  scope.require("cases.read_org", orgId);
  const sql = Prisma.sql`
    select at, service, priority, band, count(*)::int as count, (count(*) filter (where unresolved))::int as unresolved,
      (count(*) filter (where unresolved and last <= at - ${untouchedDays * 24} * interval '1 hour'))::int as untouched
    from (
      select m.at, c.service_key as service, c.priority, ${bandSql} as band,
        c.resolved_at is null or c.resolved_at >= m.at as unresolved,
        case when c.told_at <= m.at then c.told_at
          when c.resolved_at is null or c.resolved_at >= m.at then coalesce((
            select max(e.at) from case_event e
            where e.org_id = c.org_id and e.case_id = c.id and not e.internal and e.at <= m.at), c.opened_at) end as last
      from ${unclosedSql(group, instants)}
    ) as unclosed
    group by 1, 2, 3, 4`;
  return asked(sql, ofInstants<OpenRow>);
}

/** Unresolved cases of a whole customer, and those left alone. */
export async function listUntouched(
  scope: Scope,
  orgId: string,
  instants: readonly Instant[],
): Promise<Of<UntouchedRow>[]> {
  const group = Prisma.sql`org_id = ${orgId}::uuid`;
  const open = await scope.reckon(() => ask(scope, openCasesAsked(scope, orgId, group, instants)));
  return open.filter(({ unresolved }) => unresolved > 0);
}
