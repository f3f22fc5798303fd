import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { CaseEvent, ClockName } from "@/lib/sla/events";
import { type CustomerTerms, loadTerms } from "@/lib/sla/queries";
import { announceEvents, announceOpened } from "./announce-commands";
import { type CaseDraft, type DraftEvent, isInternal } from "./draft";
import { listCaseIds } from "./histories";
import { type CaseStore, openStore } from "./store";
import { highestNumber, lockCases } from "./tables";

const batchSize = 500;

/** Stores cases with their events, clocks and months in the caller's transaction. `now` is epoch milliseconds. */
export async function storeCases(
  scope: Scope,
  orgId: string,
  drafts: readonly CaseDraft[],
  now: number,
): Promise<{ created: number; updated: number }> {
  const store = await startStoring(scope, orgId, now);
  const highest = await scope.reckon(() => highestNumber(scope, orgId));
  const total = { created: 0, updated: 0 };
  for (let start = 0; start < drafts.length; start += batchSize) {
    const { created, updated } = await store.store(drafts.slice(start, start + batchSize));
    total.created += created;
    total.updated += updated;
  }
  await store.finish();
  await announceOpened(scope, orgId, highest);
  return total;
}

/** For many batches in one transaction; the caller calls `finish` once, at the end. */
export async function startStoring(scope: Scope, orgId: string, now: number): Promise<CaseStore> {
  scope.require("cases.write", orgId);
  return openStore(scope, await requireTerms(scope, orgId), now);
}

/** Appends one event to a case and folds it again. Throws not_found for a case that is not there. */
export async function appendCaseEvent(
  scope: Scope,
  orgId: string,
  caseId: string,
  draft: DraftEvent,
  now: number,
): Promise<void> {
  scope.require("cases.write", orgId);
  await append(scope, orgId, caseId, draft, now);
  await appendAudit(scope, {
    orgId,
    kind: "case.event_recorded",
    subject: `case:${caseId}`,
    detail: { event: draft.event.kind },
  });
}

/** Takes a clock, or both, out of the service level. */
export async function excludeClock(
  scope: Scope,
  orgId: string,
  input: { caseId: string; clock?: ClockName; reason: string },
  now: number,
): Promise<void> {
  scope.require("sla.exclude", orgId);
  const { caseId, clock, reason } = input;
  await append(
    scope,
    orgId,
    caseId,
    ownEvent(scope, { kind: "excluded", at: now, reason, ...(clock && { clock }) }),
    now,
  );
  const isSecurity = (await scope.db.case.count({ where: { orgId, id: caseId, isSecurity: true } })) > 0;
  // More people read the audit log than a security case.
  const detail = { clock: clock ?? "both", reason: isSecurity ? "" : reason };
  await appendAudit(scope, { orgId, kind: "clock.excluded", subject: `case:${caseId}`, detail });
}

/** Puts a clock, or both, back. */
export async function includeClock(
  scope: Scope,
  orgId: string,
  input: { caseId: string; clock?: ClockName },
  now: number,
): Promise<void> {
  scope.require("sla.exclude", orgId);
  const { caseId, clock } = input;
  await append(scope, orgId, caseId, ownEvent(scope, { kind: "included", at: now, ...(clock && { clock }) }), now);
  const detail = { clock: clock ?? "both" };
  await appendAudit(scope, { orgId, kind: "clock.included", subject: `case:${caseId}`, detail });
}

/** Folds every case of a customer again from its events: after a corrected agreement or calendar. Returns their number. */
export async function recomputeCases(scope: Scope, orgId: string, now: number): Promise<number> {
  scope.require("sla.manage", orgId);
  const store = await openStore(scope, await requireTerms(scope, orgId), now);
  let after: string | null = null;
  let count = 0;
  for (;;) {
    const ids: string[] = await listCaseIds(scope, orgId, after, batchSize);
    if (ids.length === 0) break;
    // Also what would come out the same: recomputing mends sums that are not what they should be.
    await store.refold(ids, { whole: true });
    count += ids.length;
    after = ids.at(-1) ?? null;
  }
  await store.finish();
  await appendAudit(scope, {
    orgId,
    kind: "sla.recomputed",
    subject: `organisation:${orgId}`,
    detail: { cases: count },
  });
  return count;
}

async function append(scope: Scope, orgId: string, caseId: string, draft: DraftEvent, now: number): Promise<void> {
  const store = await openStore(scope, await requireTerms(scope, orgId), now);
  const { at, ...payload } = draft.event;
  // Under the customer's lock, so no two events take one number.
  const [appended] = await scope.db.$queryRaw<{ seq: number }[]>`
    insert into case_event (org_id, case_id, seq, at, kind, payload, text, internal, actor_id, actor_name)
    select org_id, id,
      (select coalesce(max(seq), 0) + 1 from case_event e where e.org_id = cases.org_id and e.case_id = cases.id),
      ${new Date(at)}::timestamptz, ${payload.kind}, ${JSON.stringify(payload)}::jsonb, ${draft.text ?? null},
      ${isInternal(draft)}, ${draft.actorId ?? null}::uuid, ${draft.actorName ?? null}
    from cases where org_id = ${orgId}::uuid and id = ${caseId}::uuid
    returning seq`;
  if (!appended) throw new AppError("not_found", `no case ${caseId} in ${orgId}`);
  await store.refold([caseId]);
  await store.finish();
  await announceEvents(scope, orgId, { caseId, firstSeq: appended.seq, drafts: [draft] });
}

function ownEvent(scope: Scope, event: CaseEvent): DraftEvent {
  return scope.viewerId === null ? { event, actorName: scope.actor } : { event, actorId: scope.viewerId };
}

/**
 * What a customer's cases are folded with, read under the lock that whoever folds them holds: so nobody stores by terms
 * that somebody else has recomputed from since.
 */
export async function requireTerms(scope: Scope, orgId: string): Promise<CustomerTerms> {
  await lockCases(scope, orgId);
  const terms = await loadTerms(scope, orgId);
  if (!terms) throw new AppError("not_found", `no customer ${orgId}`);
  return terms;
}
