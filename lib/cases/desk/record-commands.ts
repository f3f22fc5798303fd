import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { announceEvents } from "@/lib/cases/announce-commands";
import { requireTerms } from "@/lib/cases/commands";
import type { DraftEvent } from "@/lib/cases/draft";
import { tellFollowersOf } from "@/lib/cases/follow/news-commands";
import { findCaseId, loadEvents, type StoredEvent } from "@/lib/cases/histories";
import { type CaseStore, openStore } from "@/lib/cases/store";
import { insertEvents } from "@/lib/cases/tables";
import { AppError } from "@/lib/errors";
import type { Priority } from "@/lib/sla/events";
import type { CaseState } from "@/lib/sla/outcome";
import { type DeskAbility, isPossible } from "./abilities";
import { type Doing, withFirstResponse } from "./happenings";

export interface Desk {
  scope: Scope;
  org: { id: string; key: string };
  doing: Doing;
}

/** A case under the hands of one person: until the transaction ends nobody else writes on it. */
export interface CaseAtHand extends Desk {
  store: CaseStore;
  id: string;
  number: number;
  kind: string;
  state: CaseState;
  priority: Priority;
  service: string;
  requesterName: string | null;
  hasResponse: boolean;
  lastSeq: number;
}

export type TakenUp =
  | { status: "ready"; hand: CaseAtHand }
  /** Somebody else has written since the page was drawn. */
  | { status: "news"; news: StoredEvent[]; lastSeq: number }
  | { status: "impossible" };

const columns = {
  number: true,
  kind: true,
  state: true,
  priority: true,
  serviceKey: true,
  requesterName: true,
  firstResponseAt: true,
} as const;

/** Opens a customer's cases for writing; the lock is held to the end of the transaction. */
export async function openDesk({ scope, org, doing }: Desk): Promise<CaseStore> {
  scope.require("cases.write", org.id);
  return openStore(scope, await requireTerms(scope, org.id), doing.at);
}

/**
 * Takes a case up for something that its state must allow. `seen` is the last event that the person had before their eyes;
 * what others have recorded since comes back instead. Throws not_found for a case out of reach.
 */
export async function takeUp(
  desk: Desk & { store: CaseStore },
  reference: string,
  ability: DeskAbility,
  seen: number | null,
): Promise<TakenUp> {
  const { scope, org, doing } = desk;
  const id = await findCaseId(scope, org, reference);
  if (!id) throw new AppError("not_found", `no case ${reference} in ${org.id}`);
  const { number, kind, state, priority, serviceKey, requesterName, firstResponseAt } =
    await scope.db.case.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id } }, select: columns });
  const events = (await loadEvents(scope, org.id, [id])).get(id) ?? [];
  const lastSeq = events.at(-1)?.seq ?? 0;
  const news = events.filter(({ seq, actorId }) => seen !== null && seq > seen && actorId !== doing.actorId);
  if (news.length > 0) return { status: "news", news, lastSeq };
  if (!isPossible(ability, state)) return { status: "impossible" };
  const facts = { id, number, kind, state, requesterName, lastSeq };
  const rating = { priority: priority as Priority, service: serviceKey };
  return { status: "ready", hand: { ...desk, ...facts, ...rating, hasResponse: firstResponseAt !== null } };
}

/** Records what happened to a case, folds it again and leaves a trace of each event. */
export async function record(hand: CaseAtHand, events: readonly DraftEvent[]): Promise<void> {
  const { scope, org, store, id, lastSeq } = hand;
  if (events.length === 0) return;
  await insertEvents(scope, org.id, [{ id, firstSeq: lastSeq + 1, events }]);
  await store.refold([id]);
  await store.finish();
  await announceEvents(scope, org.id, { caseId: id, firstSeq: lastSeq + 1, drafts: events });
  for (const { event } of events) {
    const detail = { event: event.kind };
    await appendAudit(scope, { orgId: org.id, kind: "case.event_recorded", subject: `case:${id}`, detail });
  }
}

/**
 * Records what the reporter is to know of: every answer, resolution, closing and reopening at the desk passes here, and
 * only here. Whoever is to be told of it besides is told from here, in the same transaction.
 */
export async function recordOutward(hand: CaseAtHand, events: readonly DraftEvent[]): Promise<void> {
  await record(hand, withFirstResponse(events, hand.hasResponse));
  await tellFollowersOf(hand.scope, { orgId: hand.org.id, caseId: hand.id, by: hand.doing.actorId }, events);
}
