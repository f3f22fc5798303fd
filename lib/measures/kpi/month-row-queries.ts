import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { FlowRow } from "../facts";

/** What is kept of a month's cases of one service and priority, without the times it took. */
export interface MonthRow extends FlowRow {
  /** Of the resolved, those about which the customer was not in touch again. */
  firstContact: number;
  /** Those that got their first response in the month. */
  answered: number;
  /** Of the row: a changed row has another. */
  version: string;
}

interface Before {
  service: string;
  priority: number;
  opened: number;
  closed: number;
}

interface Span {
  from: MonthKey;
  to: MonthKey;
}

interface Read {
  months: MonthRow[];
  before: Before[];
}

/** The rows of some months, and what was opened and closed before the first of them. `group` names a customer. */
export async function listMonthRows(scope: Scope, group: Prisma.Sql, span: Span): Promise<Read> {
  return ask(scope, monthRowsAsked(group, span));
}

export function monthRowsAsked(group: Prisma.Sql, { from, to }: Span): Asked<Read> {
  const sql = Prisma.sql`
    select month, service_key as service, priority, opened, resolved, closed, reopened, unresolved,
      first_contact as "firstContact", answered, xmin::text || ctid::text as version
    from case_month where ${group} and month between ${from} and ${to}
    union all
    select '', service_key, priority, sum(opened)::int, 0, sum(closed)::int, 0, 0, 0, 0, ''
    from case_month where ${group} and month < ${from}
    group by service_key, priority`;
  return asked(sql, (rows: MonthRow[]) => ({
    months: rows.filter(({ month }) => month !== ""),
    before: rows
      .filter(({ month }) => month === "")
      .map(({ service, priority, opened, closed }) => ({ service, priority, opened, closed })),
  }));
}
