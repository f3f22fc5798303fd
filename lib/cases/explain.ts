import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type CaseExplanation, explainCase } from "@/lib/sla/explain";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { loadEvents } from "./histories";
import { seenWhere } from "./security/seen";

export interface ExplainedCase {
  /** "NORD-123". */
  ref: string;
  id: string;
  title: string;
  externalKey: string | null;
  explanation: CaseExplanation;
}

/** Why each clock of a case stands as it does at `now`; null when there is no such case in reach. */
export async function explainByRef(scope: Scope, ref: string, now: number): Promise<ExplainedCase | null> {
  const [, key, digits] = /^([A-Za-z][A-Za-z0-9]*)-(\d{1,9})$/.exec(ref.trim()) ?? [];
  if (!key || !digits) return null;
  const found = await scope.db.case.findFirst({
    where: {
      ...scope.where("cases.read_org"),
      ...seenWhere(scope),
      number: Number(digits),
      organisation: { key: key.toUpperCase() },
    },
    select: { orgId: true, id: true, title: true, externalKey: true },
  });
  if (!found) return null;
  const { orgId, id, title, externalKey } = found;
  const terms = await loadTerms(scope, orgId);
  const events = (await loadEvents(scope, orgId, [id])).get(id);
  if (!terms || !events) return null;
  const outcome = foldCase(
    events.map(({ event }) => event),
    terms.agreement,
    now,
    { segments: true },
  );
  const explanation = explainCase(outcome, terms.agreement, now);
  return { ref: `${terms.key}-${digits}`, id, title, externalKey, explanation };
}
