import "server-only";
import type { Scope } from "@/lib/access/scope";
import { caseReference, numberOfReference } from "@/lib/cases/reference";
import { seenSql } from "@/lib/cases/security/seen";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorAfter, numberOfCursor } from "./cursor";
import { noSuchCase } from "./problem";
import type { CaseListAsked } from "./schemas";
import { type CaseView, type ClockView, type EventView, type StoredCase, viewOfCase, viewOfEvent } from "./views";

export interface Customer {
  id: string;
  key: string;
  timeZone: string;
}

/** The customer of a key. */
export async function getCustomer(scope: Scope, orgId: string): Promise<Customer> {
  scope.require("customer.open", orgId);
  return scope.db.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { id: true, key: true, timeZone: true },
  });
}

/** Cases by number, a page at a time. Internal notes are left out of everything, also of when something was last recorded. */
export async function listApiCases(
  scope: Scope,
  org: Customer,
  { limit: asked, after, ...filter }: CaseListAsked,
): Promise<{ cases: CaseView[]; next: string | null }> {
  scope.require("cases.read_org", org.id);
  const limit = Number(asked ?? 50);
  const beyond = after === undefined ? 0 : (numberOfCursor(after) ?? 0);
  const rows = await scope.db.$queryRaw<StoredCase[]>`
    select ${columns}
    from (select * from cases c where ${conditions(org.id, filter)} and ${seenSql(scope)} and c.number > ${beyond}::int
      order by c.number limit ${limit + 1}::int) as c
    ${lastEvent} order by c.number`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? cursorAfter(last.number) : null;
  return { cases: page.map((row) => viewOfCase(row, caseReference(org.key, row.number))), next };
}

export async function getApiCase(
  scope: Scope,
  org: Customer,
  reference: string,
): Promise<CaseView & { description: string; clocks: ClockView[] }> {
  const row = await findRow(scope, org, reference);
  const clocks = await scope.db.slaOutcome.findMany({
    where: { orgId: org.id, caseId: row.id },
    select: { clock: true, cycle: true, targetMs: true, startedAt: true, dueAt: true, stoppedAt: true, outcome: true },
    orderBy: [{ clock: "asc" }, { cycle: "asc" }],
  });
  return {
    ...viewOfCase(row, caseReference(org.key, row.number)),
    description: row.description,
    clocks: clocks.map(({ targetMs, startedAt, dueAt, stoppedAt, ...clock }) => ({
      ...clock,
      targetMinutes: Number(targetMs) / 60_000,
      startedAt: startedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      stoppedAt: stoppedAt?.toISOString() ?? null,
    })),
  };
}

/** The events of a case in the order of their recording, a page at a time. */
export async function listApiEvents(
  scope: Scope,
  org: Customer,
  reference: string,
  { limit: asked, after }: Pick<CaseListAsked, "limit" | "after">,
): Promise<{ reference: string; events: EventView[]; next: string | null }> {
  const { id, number } = await findRow(scope, org, reference);
  const limit = Number(asked ?? 50);
  const beyond = after === undefined ? 0 : (numberOfCursor(after) ?? 0);
  const rows = await scope.db.caseEvent.findMany({
    where: { orgId: org.id, caseId: id, internal: false, seq: { gt: beyond } },
    select: { seq: true, at: true, payload: true, text: true, actorName: true, recordedAt: true },
    orderBy: { seq: "asc" },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? cursorAfter(last.seq) : null;
  return { reference: caseReference(org.key, number), events: page.map(viewOfEvent), next };
}

/** Throws the same for a reference of another customer, a wrong one and one of no case. */
export async function findRow(scope: Scope, org: Customer, reference: string): Promise<StoredCase> {
  scope.require("cases.read_org", org.id);
  const number = numberOfReference(reference, org.key);
  if (number === null) throw noSuchCase();
  const [row] = await scope.db.$queryRaw<StoredCase[]>`
    select ${columns} from cases c ${lastEvent} where c.org_id = ${org.id}::uuid
      and ${seenSql(scope)} and c.number = ${number}::int`;
  if (!row) throw noSuchCase();
  return row;
}

const columns = Prisma.sql`c.id, c.number, c.title, c.description, c.kind, c.channel, c.category, c.subcategory,
  c.service_key as service, c.priority, c.state, c.requester_name as "requesterName", c.assigned_group as "assignedGroup",
  c.assignee, c.source, c.external_key as "externalKey", c.opened_at as "openedAt",
  c.first_response_at as "firstResponseAt", c.resolved_at as "resolvedAt", c.closed_at as "closedAt",
  c.reopen_count as "reopenCount", e.recorded_at as "updatedAt"`;

const lastEvent = Prisma.sql`left join lateral (select max(recorded_at) as recorded_at from case_event e
  where e.org_id = c.org_id and e.case_id = c.id and not e.internal) e on true`;

function conditions(orgId: string, asked: Omit<CaseListAsked, "limit" | "after">): Prisma.Sql {
  const { state, priority, service, externalKey, updatedSince } = asked;
  const parts = [
    Prisma.sql`c.org_id = ${orgId}::uuid`,
    state === "unclosed" && Prisma.sql`c.state <> 'closed'`,
    state !== undefined && state !== "unclosed" && Prisma.sql`c.state = ${state}::case_state`,
    priority !== undefined && Prisma.sql`c.priority = ${Number(priority)}::int`,
    service !== undefined && Prisma.sql`c.service_key = ${service}`,
    externalKey !== undefined && Prisma.sql`c.external_key = ${externalKey}`,
    updatedSince !== undefined &&
      Prisma.sql`c.id in (select e.case_id from case_event e where e.org_id = ${orgId}::uuid and not e.internal
        and e.recorded_at >= ${new Date(updatedSince)}::timestamptz)`,
  ];
  return Prisma.join(
    parts.filter((part) => part !== false),
    " and ",
  );
}
