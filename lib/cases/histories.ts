import "server-only";
import type { Scope } from "@/lib/access/scope";
import { caseEventSchema } from "@/lib/sla/events";
import type { DraftEvent } from "./draft";
import { numberOfReference } from "./reference";
import { seenWhere } from "./security/seen";

export interface StoredEvent extends DraftEvent {
  seq: number;
  internal: boolean;
}

interface Row {
  case_id: string;
  seq: number;
  at: Date;
  payload: object;
  text: string | null;
  internal: boolean;
  actor_id: string | null;
  actor_name: string | null;
}

/** All events of some cases, as recorded. Internal notes are messages, which move no clock: with or without them a fold is the same. */
export async function loadEvents(
  scope: Scope,
  orgId: string,
  caseIds: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  scope.require("cases.read_own", orgId);
  const rows = await scope.db.$queryRaw<Row[]>`/* prepared */
    select case_id, seq, at, payload, text, internal, actor_id, actor_name
    from case_event
    where org_id = ${orgId}::uuid and case_id = any (array(select jsonb_array_elements_text(${JSON.stringify(caseIds)}::jsonb)::uuid))
    order by case_id, seq`;
  const histories = new Map<string, StoredEvent[]>();
  for (const row of rows) {
    const history = histories.get(row.case_id);
    if (history) history.push(storedEvent(row));
    else histories.set(row.case_id, [storedEvent(row)]);
  }
  return histories;
}

function storedEvent({ seq, at, payload, text, internal, actor_id, actor_name }: Row): StoredEvent {
  return {
    seq,
    event: caseEventSchema.parse({ ...payload, at: at.getTime() }),
    internal,
    ...(text === null ? {} : { text }),
    ...(actor_id === null ? {} : { actorId: actor_id }),
    ...(actor_name === null ? {} : { actorName: actor_name }),
  };
}

/** Ids of a customer's cases in order, page by page: those after `after`. */
export async function listCaseIds(scope: Scope, orgId: string, after: string | null, limit: number): Promise<string[]> {
  scope.require("cases.read_org", orgId);
  const rows = await scope.db.$queryRaw<{ id: string }[]>`
    select id from cases
    where org_id = ${orgId}::uuid and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** The id behind a reference such as "NORD-123" of this customer; null when it is out of reach. */
export async function findCaseId(
  scope: Scope,
  org: { id: string; key: string },
  reference: string,
): Promise<string | null> {
  scope.require("cases.read_org", org.id);
  const number = numberOfReference(reference.trim(), org.key);
  if (number === null) return null;
  const found = await scope.db.case.findUnique({
    where: { orgId_number: { orgId: org.id, number }, ...seenWhere(scope) },
    select: { id: true },
  });
  return found?.id ?? null;
}
