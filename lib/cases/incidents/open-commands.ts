import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import type { FoldedCase } from "../case-row";
import { isNews, needsFollowUp } from "./follow-up";

/**
 * Opens the follow-ups that these cases lack, in the transaction that gave them their priority; a case that has one keeps
 * it, whatever its priority becomes. `now` is epoch milliseconds.
 */
export async function openFollowUps(
  scope: Scope,
  orgId: string,
  cases: readonly { id: string; folded: FoldedCase }[],
  now: number,
): Promise<void> {
  const wanted = cases.filter(({ folded }) => needsFollowUp(folded, now));
  if (wanted.length === 0) return;
  const rows = wanted.map(({ id, folded }) => ({
    id: randomUUID(),
    case_id: id,
    opened_at: new Date(folded.openedAt),
  }));
  const opened = await scope.db.$queryRaw<{ id: string; caseId: string }[]>`
    insert into incident_follow_up (org_id, id, case_id, opened_at)
    select ${orgId}::uuid, id, case_id, opened_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, case_id uuid, opened_at timestamptz)
    on conflict do nothing
    returning id, case_id as "caseId"`;
  if (opened.length === 0) return;
  const detail = { followUps: opened.length };
  const [first] = opened;
  const subject = opened.length === 1 ? `case:${first?.caseId}` : `organisation:${orgId}`;
  await appendAudit(scope, { orgId, kind: "incident.opened", subject, detail });
  const news = new Set(wanted.filter(({ folded }) => isNews(folded, now)).map(({ id }) => id));
  for (const { id: followUpId, caseId } of opened) {
    if (!news.has(caseId)) continue;
    await enqueue(scope, { kind: "incident.opened", payload: { orgId, followUpId }, orgId, dedupeKey: followUpId });
  }
}
