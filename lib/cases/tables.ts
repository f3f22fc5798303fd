import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { FoldedCase, StoredClock } from "./case-row";
import { type CaseDraft, type DraftEvent, isInternal } from "./draft";

/** The tables of cases, written many rows a statement. Every value travels as a parameter: one JSON text per statement. */
export interface StoredCase {
  id: string;
  number: number;
}

export interface CaseToWrite extends StoredCase {
  draft: CaseDraft;
  events: readonly DraftEvent[];
  /** `seq` of the first of `events`. */
  firstSeq: number;
  folded: FoldedCase;
  clocks: readonly StoredClock[];
}

/** One writer at a time per customer, to the end of the transaction: numbers are given and months recomputed under it. */
export async function lockCases({ db }: Scope, orgId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`cases:${orgId}`}, 0))`;
}

export async function highestNumber({ db }: Scope, orgId: string): Promise<number> {
  const [row] = await db.$queryRaw<
    { highest: number }[]
  >`select coalesce(max(number), 0)::int as highest from cases where org_id = ${orgId}::uuid`;
  return row?.highest ?? 0;
}

export async function insertCases({ db }: Scope, orgId: string, cases: readonly CaseToWrite[]): Promise<void> {
  if (cases.length === 0) return;
  await db.$executeRaw`
    insert into cases (org_id, id, number, source, external_key, source_digest, title, description, kind, channel,
      category, subcategory, site_key, requester_id, requester_name, assigned_group, assignee, attributes, is_security,
      service_key, priority, state, opened_at, first_response_at, resolved_at, closed_at, reopen_count, calendar_ms,
      business_ms, opened_month, resolved_month, closed_month, answered_month, answer_business_ms, first_contact, updated_at, told_at)
    select ${orgId}::uuid, id, number, source, external_key, source_digest, title, description, kind, channel,
      category, subcategory, site_key, requester_id, requester_name, assigned_group, assignee, attributes, is_security,
      service_key, priority, state, opened_at, first_response_at, resolved_at, closed_at, reopen_count, calendar_ms,
      business_ms, opened_month, resolved_month, closed_month, answered_month, answer_business_ms, first_contact, updated_at, told_at
    from jsonb_to_recordset(${caseRows(cases)}::jsonb) as row (id uuid, number int, source text, external_key text,
      source_digest text, title text, description text, kind text, channel text, category text, subcategory text,
      site_key text, requester_id uuid, requester_name text, assigned_group text, assignee text, attributes jsonb,
      is_security boolean, service_key text, priority smallint, state case_state, opened_at timestamptz, first_response_at timestamptz,
      resolved_at timestamptz, closed_at timestamptz, reopen_count int, calendar_ms bigint, business_ms bigint,
      opened_month text, resolved_month text, closed_month text, answered_month text, answer_business_ms bigint,
      first_contact boolean, updated_at timestamptz, told_at timestamptz)`;
}

/** What the source says about cases that exist already. */
export async function updateDescriptions({ db }: Scope, orgId: string, cases: readonly CaseToWrite[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = caseRows(cases);
  await db.$executeRaw`
    update cases set source_digest = row.source_digest, title = row.title, description = row.description,
      kind = row.kind, channel = row.channel, category = row.category, subcategory = row.subcategory,
      site_key = row.site_key, requester_name = row.requester_name, assigned_group = row.assigned_group,
      assignee = row.assignee, attributes = row.attributes,
      assignee_id = case when cases.assignee = row.assignee then cases.assignee_id end
    from jsonb_to_recordset(${rows}::jsonb) as row (id uuid, source_digest text, title text,
      description text, kind text, channel text, category text, subcategory text, site_key text, requester_name text,
      assigned_group text, assignee text, attributes jsonb)
    where cases.org_id = ${orgId}::uuid and cases.id = row.id
      and cases.id = any (array(select (wanted ->> 'id')::uuid from jsonb_array_elements(${rows}::jsonb) as wanted))`;
}

/** What is folded from the events, for cases that exist already. */
export async function updateFolded(
  { db }: Scope,
  orgId: string,
  cases: readonly { id: string; folded: FoldedCase }[],
): Promise<void> {
  if (cases.length === 0) return;
  const rows = JSON.stringify(cases.map(({ id, folded }) => ({ id, ...foldedColumns(folded) })));
  await db.$executeRaw`
    update cases set service_key = row.service_key, priority = row.priority, state = row.state,
      opened_at = row.opened_at, first_response_at = row.first_response_at, resolved_at = row.resolved_at,
      closed_at = row.closed_at, reopen_count = row.reopen_count, calendar_ms = row.calendar_ms,
      business_ms = row.business_ms, opened_month = row.opened_month, resolved_month = row.resolved_month,
      closed_month = row.closed_month, answered_month = row.answered_month,
      answer_business_ms = row.answer_business_ms, first_contact = row.first_contact, updated_at = row.updated_at,
      told_at = row.told_at
    from jsonb_to_recordset(${rows}::jsonb) as row (id uuid, service_key text, priority smallint, state case_state,
      opened_at timestamptz, first_response_at timestamptz, resolved_at timestamptz, closed_at timestamptz,
      reopen_count int, calendar_ms bigint, business_ms bigint, opened_month text, resolved_month text,
      closed_month text, answered_month text, answer_business_ms bigint, first_contact boolean, updated_at timestamptz,
      told_at timestamptz)
    where cases.org_id = ${orgId}::uuid and cases.id = row.id
      and cases.id = any (array(select (wanted ->> 'id')::uuid from jsonb_array_elements(${rows}::jsonb) as wanted))`;
}

export async function insertEvents(
  { db }: Scope,
  orgId: string,
  cases: readonly Pick<CaseToWrite, "id" | "firstSeq" | "events">[],
): Promise<void> {
  const rows = cases.flatMap(({ id, firstSeq, events }) =>
    events.map((draft, index) => {
      const {
        event: { at, ...payload },
        text,
        actorId,
        actorName,
      } = draft;
      return {
        case_id: id,
        seq: firstSeq + index,
        at: new Date(at),
        kind: payload.kind,
        payload,
        text,
        internal: isInternal(draft),
        actor_id: actorId,
        actor_name: actorName,
      };
    }),
  );
  if (rows.length === 0) return;
  await db.$executeRaw`
    insert into case_event (org_id, case_id, seq, at, kind, payload, text, internal, actor_id, actor_name)
    select ${orgId}::uuid, case_id, seq, at, kind, payload, text, internal, actor_id, actor_name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (case_id uuid, seq int, at timestamptz, kind text,
      payload jsonb, text text, internal boolean, actor_id uuid, actor_name text)`;
}

/**
 * Puts new clocks in place of those the cases had. The ids are an array made once: joined as rows, Postgres without
 * statistics walks all clocks of the customer for each of them.
 */
export async function replaceClocks(
  { db }: Scope,
  orgId: string,
  cases: readonly { id: string; clocks: readonly StoredClock[] }[],
): Promise<void> {
  if (cases.length === 0) return;
  const ids = JSON.stringify(cases.map(({ id }) => id));
  await db.$executeRaw`
    delete from sla_outcome where org_id = ${orgId}::uuid
      and case_id = any (array(select jsonb_array_elements_text(${ids}::jsonb)::uuid))`;
  const rows = cases.flatMap(({ id, clocks }) => clocks.map((clock) => clockColumns(id, clock)));
  if (rows.length === 0) return;
  await db.$executeRaw`
    insert into sla_outcome (org_id, case_id, clock, cycle, service_key, priority, agreement_version_id,
      calendar_version_id, target_ms, started_at, original_due_at, due_at, stopped_at, paused_at, worked_ms, paused_ms, outcome,
      excluded_reason, due_month, opened_month, resolved_month, is_security)
    select ${orgId}::uuid, case_id, clock, cycle, service_key, priority, agreement_version_id, calendar_version_id,
      target_ms, started_at, original_due_at, due_at, stopped_at, paused_at, worked_ms, paused_ms, outcome, excluded_reason,
      due_month, opened_month, resolved_month, exists (select from cases c where c.org_id = ${orgId}::uuid and c.id = row.case_id and c.is_security)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (case_id uuid, clock sla_clock, cycle smallint,
      service_key text, priority smallint, agreement_version_id uuid, calendar_version_id uuid, target_ms bigint,
      started_at timestamptz, original_due_at timestamptz, due_at timestamptz, stopped_at timestamptz,
      paused_at timestamptz, worked_ms bigint, paused_ms bigint, outcome sla_outcome_kind, excluded_reason text, due_month text,
      opened_month text, resolved_month text)`;
}

function caseRows(cases: readonly CaseToWrite[]): string {
  return JSON.stringify(
    cases.map(({ id, number, draft, folded }) => ({
      id,
      number,
      source: draft.source,
      external_key: draft.externalKey,
      source_digest: draft.sourceDigest,
      title: draft.title,
      description: draft.description ?? "",
      kind: draft.kind ?? "incident",
      channel: draft.channel ?? "portal",
      category: draft.category,
      subcategory: draft.subcategory,
      site_key: draft.siteKey,
      requester_id: draft.requesterId,
      requester_name: draft.requesterName,
      assigned_group: draft.assignedGroup,
      assignee: draft.assignee,
      attributes: draft.attributes ?? {},
      is_security: draft.isSecurity ?? false,
      ...foldedColumns(folded),
    })),
  );
}

function foldedColumns(folded: FoldedCase) {
  return {
    service_key: folded.serviceKey,
    priority: folded.priority,
    state: folded.state,
    opened_at: instant(folded.openedAt),
    first_response_at: instant(folded.firstResponseAt),
    resolved_at: instant(folded.resolvedAt),
    closed_at: instant(folded.closedAt),
    reopen_count: folded.reopenCount,
    calendar_ms: folded.calendarMs,
    business_ms: folded.businessMs,
    opened_month: folded.openedMonth,
    resolved_month: folded.resolvedMonth,
    closed_month: folded.closedMonth,
    answered_month: folded.answeredMonth,
    answer_business_ms: folded.answerBusinessMs,
    first_contact: folded.firstContact,
    updated_at: instant(folded.updatedAt),
    told_at: instant(folded.toldAt),
  };
}

function clockColumns(caseId: string, clock: StoredClock) {
  return {
    case_id: caseId,
    clock: clock.clock,
    cycle: clock.cycle,
    service_key: clock.serviceKey,
    priority: clock.priority,
    agreement_version_id: clock.agreementVersionId,
    calendar_version_id: clock.calendarVersionId,
    target_ms: clock.targetMs,
    started_at: instant(clock.startedAt),
    original_due_at: instant(clock.originalDueAt),
    due_at: instant(clock.dueAt),
    stopped_at: instant(clock.stoppedAt),
    paused_at: instant(clock.pausedAt),
    worked_ms: clock.workedMs,
    paused_ms: clock.pausedMs,
    outcome: clock.outcome,
    excluded_reason: clock.excludedReason,
    due_month: clock.dueMonth,
    opened_month: clock.openedMonth,
    resolved_month: clock.resolvedMonth,
  };
}

function instant(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
