import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { CasePart } from "./divisions";
import type { AnswerRow, ContactRow, RepeatRow } from "./further-facts";
import { listMonthRows, type MonthRow } from "./month-row-queries";
import { listRuns } from "./run-queries";

interface Span {
  from: MonthKey;
  to: MonthKey;
}

/** Times to the first response of the cases that some months' rows count. */
export async function listAnswersOf(
  scope: Scope,
  orgId: string,
  months: readonly MonthRow[],
  time: "business" | "calendar",
): Promise<AnswerRow[]> {
  const cells = months.filter(({ answered }) => answered > 0);
  const runs = await listRuns(scope, orgId, cells, `answer_${time}_ms`);
  return cells.map(({ month, service, priority, answered }, index) => {
    return { month, service, priority, answered, ms: runs[index] ?? [] };
  });
}

/** The months' rows of a whole customer, which times to the first response and what came of the first contact are read from. */
export async function listWholeMonths(scope: Scope, orgId: string, span: Span): Promise<MonthRow[]> {
  scope.require("sla.read", orgId);
  return (await listMonthRows(scope, Prisma.sql`org_id = ${orgId}::uuid`, span)).months;
}

/** Resolved cases, and those resolved at the first contact, as some months' rows count them. */
export function contactsOf(months: readonly MonthRow[]): ContactRow[] {
  return months.filter(({ resolved }) => resolved > 0);
}

/** Incidents of the months, and those whose reporter had reported the same within the 30 days before. */
export async function listRepeatMonths(scope: Scope, orgId: string, { from, to }: Span): Promise<RepeatRow[]> {
  scope.require("cases.read_org", orgId);
  return scope.db.$queryRaw`/* prepared */
    select month, service_key as service, priority, incidents, repeats, uncategorised
    from case_repeat_month where org_id = ${orgId}::uuid and month between ${from} and ${to}`;
}

type Flow = "opened" | "resolved" | "closed";

interface PartsAsked {
  flow: Flow;
  /** Several are asked together. */
  spans: readonly Span[];
  /** Null for all of them together. */
  priority?: number | null;
  service?: string | null;
}

interface PartCount {
  part: CasePart;
  key: string;
  count: number;
}

/**
 * How many cases were opened, resolved or closed in each span by category, site and channel, the most frequent first; those
 * without one under "". A security case is counted and its category is not told.
 */
export async function listParts(
  scope: Scope,
  orgId: string,
  { spans, flow, priority = null, service = null }: PartsAsked,
): Promise<PartCount[][]> {
  scope.require("cases.read_org", orgId);
  const asked = JSON.stringify(spans.map(({ from, to }, index) => ({ index, from, to })));
  const rows = await scope.db.$queryRaw<(PartCount & { index: number })[]>`/* prepared */
    select asked.index, m.part, m.key, sum(m.${Prisma.raw(flow)})::int as count
    from jsonb_to_recordset(${asked}::jsonb) as asked (index int, "from" text, "to" text)
    join case_part_month m on m.org_id = ${orgId}::uuid and m.service_key = ${service ?? ""} and m.priority = ${priority ?? 0}
      and m.month between asked."from" and asked."to"
    group by asked.index, m.part, m.key having sum(m.${Prisma.raw(flow)}) > 0
    order by m.part, 4 desc, m.key`;
  return spans.map((_span, wanted) =>
    rows.filter(({ index }) => index === wanted).map(({ index: _index, ...row }) => row),
  );
}
