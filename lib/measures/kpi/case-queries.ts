import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MonthKey } from "@/lib/time/local-month";
import type { CasePart } from "./divisions";
import type { AnswerRow, ContactRow, RepeatRow } from "./further-facts";
import { listRuns } from "./run-queries";

interface Span {
  from: MonthKey;
  to: MonthKey;
}

/** Times to the first response, from the months' sums. */
export async function listAnswers(
  scope: Scope,
  orgId: string,
  { from, to }: Span,
  time: "business" | "calendar",
): Promise<AnswerRow[]> {
  scope.require("sla.read", orgId);
  const cells = await scope.db.$queryRaw<(Omit<AnswerRow, "ms"> & { version: string })[]>`
    select month, service_key as service, priority, answered, xmin::text || ctid::text as version
    from case_month where org_id = ${orgId}::uuid and month between ${from} and ${to} and answered > 0`;
  const runs = await listRuns(scope, orgId, cells, `answer_${time}_ms`);
  return cells.map(({ version: _version, ...cell }, index) => ({ ...cell, ms: runs[index] ?? [] }));
}

/** Resolved cases, and those resolved at the first contact, from the months' sums. */
export async function listContacts(scope: Scope, orgId: string, { from, to }: Span): Promise<ContactRow[]> {
  scope.require("sla.read", orgId);
  return scope.db.$queryRaw`
    select month, service_key as service, priority, resolved, first_contact as "firstContact"
    from case_month where org_id = ${orgId}::uuid and month between ${from} and ${to} and resolved > 0`;
}

/** Incidents of the months, and those that were at least the third of their service and category within 90 days. */
export async function listRepeatMonths(scope: Scope, orgId: string, { from, to }: Span): Promise<RepeatRow[]> {
  scope.require("cases.read_org", orgId);
  return scope.db.$queryRaw`
    select month, service_key as service, priority, incidents, repeats, uncategorised
    from case_repeat_month where org_id = ${orgId}::uuid and month between ${from} and ${to}`;
}

type Flow = "opened" | "resolved" | "closed";

interface PartsAsked extends Span {
  flow: Flow;
  /** Null for all of them together. */
  priority?: number | null;
  service?: string | null;
}

/**
 * How many cases were opened, resolved or closed in the months by category, site and channel, the most frequent first; those
 * without one under "". A security case is counted and its category is not told.
 */
export async function listParts(
  scope: Scope,
  orgId: string,
  { from, to, flow, priority = null, service = null }: PartsAsked,
): Promise<{ part: CasePart; key: string; count: number }[]> {
  scope.require("cases.read_org", orgId);
  return scope.db.$queryRaw`
    select part, key, sum(${Prisma.raw(flow)})::int as count
    from case_part_month where org_id = ${orgId}::uuid and service_key = ${service ?? ""} and priority = ${priority ?? 0}
      and month between ${from} and ${to}
    group by part, key having sum(${Prisma.raw(flow)}) > 0
    order by part, 3 desc, key`;
}
