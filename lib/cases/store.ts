import "server-only";
import { randomBytes } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { followClosings } from "@/lib/satisfaction/invitation-commands";
import type { CustomerTerms } from "@/lib/sla/queries";
import { foldForStorage } from "./case-row";
import type { CaseDraft } from "./draft";
import { loadEvents, type StoredEvent } from "./histories";
import { openFollowUps } from "./incidents/open-commands";
import { listSummed, refreshSums } from "./sums/commands";
import { type PlacedCase, TouchedSums } from "./sums/touched";
import {
  type CaseToWrite,
  highestNumber,
  insertCases,
  insertEvents,
  lockCases,
  replaceClocks,
  updateDescriptions,
  updateFolded,
} from "./tables";

interface Existing {
  id: string;
  number: number;
  external_key: string;
}

/**
 * Writes cases batch by batch in the caller's transaction; `finish` brings the months up to date. Between `openStore` and
 * the end of the transaction nobody else writes cases of this customer.
 */
export interface CaseStore {
  store(drafts: readonly CaseDraft[]): Promise<{ created: number; updated: number }>;
  /**
   * Folds stored cases again and writes what came out. Their months are summed anew where that is otherwise than before;
   * `whole` sums them in any case, as where something else has been written of them that months tell.
   */
  refold(caseIds: readonly string[], asked?: { whole: boolean }): Promise<void>;
  finish(): Promise<void>;
}

/** `now` (epoch milliseconds) is what running clocks are folded for. */
export async function openStore(scope: Scope, terms: CustomerTerms, now: number): Promise<CaseStore> {
  const { orgId } = terms;
  await lockCases(scope, orgId);
  let number = await scope.reckon(() => highestNumber(scope, orgId));
  const touched = new TouchedSums();
  const summed = (ids: readonly string[]) => listSummed(scope, orgId, ids);

  const compose = (
    draft: CaseDraft,
    identity: { id: string; number: number },
    own: readonly StoredEvent[],
  ): CaseToWrite => ({
    ...identity,
    draft,
    events: draft.events,
    firstSeq: (own.at(-1)?.seq ?? 0) + 1,
    ...foldForStorage(
      [...own, ...draft.events].map(({ event }) => event),
      terms,
      now,
    ),
  });

  const write = async (created: CaseToWrite[], updated: CaseToWrite[]) => {
    await insertCases(scope, orgId, created);
    await updateDescriptions(scope, orgId, updated);
    await updateFolded(scope, orgId, updated);
    await insertEvents(scope, orgId, [...created, ...updated]);
    await replaceClocks(scope, orgId, [...created, ...updated]);
    await openFollowUps(scope, orgId, [...created, ...updated], now);
    await followClosings(scope, orgId, [...created, ...updated], now);
    // Postgres keeps the plans of its foreign-key checks: those made while the table was small read the whole customer.
    await scope.db.$executeRaw`discard plans`;
  };

  const storing: CaseStore = {
    async store(drafts) {
      const existing = await findExisting(scope, orgId, drafts);
      const known = [...existing.values()].map(({ id }) => id);
      const before = await summed(known);
      const kept = await keepOwnEvents(scope, orgId, known);
      const created: CaseToWrite[] = [];
      const updated: CaseToWrite[] = [];
      for (const draft of drafts) {
        const found = draft.externalKey === undefined ? undefined : existing.get(sourceKey(draft));
        if (found) {
          updated.push(compose(draft, found, kept.get(found.id) ?? []));
        } else {
          number += 1;
          created.push(compose(draft, { id: timeOrderedId(), number }, []));
        }
      }
      await write(created, updated);
      touched.noteAll(created.map(placed));
      touched.note(before, await summed(known));
      return { created: created.length, updated: updated.length };
    },

    async refold(caseIds, asked) {
      const before = await summed(caseIds);
      const histories = await loadEvents(scope, orgId, caseIds);
      const cases = [...histories].map(([id, events]) => ({
        id,
        ...foldForStorage(
          events.map(({ event }) => event),
          terms,
          now,
        ),
      }));
      await updateFolded(scope, orgId, cases);
      await replaceClocks(scope, orgId, cases);
      await openFollowUps(scope, orgId, cases, now);
      await followClosings(scope, orgId, cases, now);
      const after = await summed(caseIds);
      if (asked?.whole) touched.noteAll([...before, ...after]);
      else touched.note(before, after);
    },

    async finish() {
      await refreshSums(scope, orgId, terms.agreement.zone, touched.take(terms.agreement.zone));
    },
  };
  // What is stored and counted must not depend on what the one who writes may see.
  return {
    store: (drafts) => scope.reckon(() => storing.store(drafts)),
    refold: (caseIds, asked) => scope.reckon(() => storing.refold(caseIds, asked)),
    finish: () => scope.reckon(() => storing.finish()),
  };
}

function sourceKey({ source, externalKey }: CaseDraft): string {
  return `${source}\n${externalKey}`;
}

async function findExisting(
  { db }: Scope,
  orgId: string,
  drafts: readonly CaseDraft[],
): Promise<Map<string, Existing>> {
  const wanted = drafts
    .filter(({ externalKey }) => externalKey !== undefined)
    .map(({ source, externalKey }) => ({ source, external_key: externalKey }));
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<(Existing & { source: string })[]>`
    select id, number, source, cases.external_key
    from cases join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (source text, external_key text)
      using (source, external_key)
    where org_id = ${orgId}::uuid`;
  return new Map(rows.map((row) => [`${row.source}\n${row.external_key}`, row]));
}

/**
 * An import tells a case's whole story, so it replaces what it told before. What was recorded here by a person, clocks
 * excluded or included, and a closing that came by itself, stay: those events are returned.
 */
async function keepOwnEvents(
  scope: Scope,
  orgId: string,
  caseIds: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  if (caseIds.length === 0) return new Map();
  const ids = JSON.stringify(caseIds);
  await scope.db.$executeRaw`
    delete from case_event where org_id = ${orgId}::uuid
      and case_id = any (array(select jsonb_array_elements_text(${ids}::jsonb)::uuid))
      and actor_id is null and kind not in ('excluded', 'included') and payload -> 'automatic' is null`;
  return loadEvents(scope, orgId, caseIds);
}

function placed({ draft, folded, clocks }: CaseToWrite): PlacedCase {
  const { serviceKey, priority, openedAt, openedMonth, resolvedMonth, closedMonth, answeredMonth } = folded;
  return {
    ...{ serviceKey, priority, openedMonth, resolvedMonth, closedMonth, answeredMonth },
    openedAt: new Date(openedAt),
    kind: draft.kind ?? "incident",
    category: draft.category ?? null,
    reporter: draft.requesterId ?? draft.requesterName ?? null,
    dueMonths: clocks.filter(({ outcome }) => outcome !== "running").map(({ dueMonth }) => dueMonth),
  };
}

/** A version 7 UUID: ids made one after the other lie side by side in the index. */
function timeOrderedId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
