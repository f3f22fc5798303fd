import "server-only";
import type { Scope } from "@/lib/access/scope";
import { caseReference } from "@/lib/cases/reference";
import { findRow, getCustomer } from "@/lib/intake/api/case-queries";
import { viewOfCase, viewOfEvent } from "@/lib/intake/api/views";

/** What a message says: its topic, the case as it stands when the text is made, and the event. Null for an internal note, a security case, and for what is gone. */
export async function composeBody(
  scope: Scope,
  orgId: string,
  { topic, caseId, seq }: { topic: string; caseId: string; seq: number },
): Promise<string | null> {
  const org = await getCustomer(scope, orgId);
  const found = await scope.db.case.findFirst({
    where: { orgId, id: caseId, isSecurity: false },
    select: { number: true },
  });
  const event = await scope.db.caseEvent.findFirst({
    where: { orgId, caseId, seq, internal: false },
    select: { seq: true, at: true, payload: true, text: true, actorName: true, recordedAt: true },
  });
  if (!found || !event) return null;
  const reference = caseReference(org.key, found.number);
  const row = await findRow(scope, org, reference);
  return JSON.stringify({
    type: topic,
    timestamp: event.at.toISOString(),
    data: { case: viewOfCase(row, reference), event: viewOfEvent(event) },
  });
}
