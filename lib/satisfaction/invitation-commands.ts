import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import { monthAt } from "@/lib/time/local-month";
import { isStillAsked } from "./invitation";
import { type Planned, planned } from "./plan";
import { getSurveySettings } from "./settings-queries";

/** A case as it was just folded. Epoch milliseconds. */
interface FoldedClosing {
  id: string;
  folded: { closedAt: number | null; resolvedAt: number | null };
}

/**
 * What follows for surveys when cases have been written, in the same transaction and under the customer's lock: an
 * invitation about a closing that no longer holds is superseded, and a new closing may get one. `now` is epoch milliseconds.
 */
export async function followClosings(
  scope: Scope,
  orgId: string,
  cases: readonly FoldedClosing[],
  now: number,
): Promise<void> {
  const settings = cases.length === 0 ? null : await getSurveySettings(scope, orgId);
  if (!settings) return;
  await supersede(scope, orgId, cases, now);
  const recent = await notInvited(
    scope,
    orgId,
    cases.filter(({ folded }) => folded.closedAt !== null && isStillAsked(folded.closedAt, now)),
  );
  if (recent.length === 0) return;
  const rows = await scope.db.case.findMany({
    where: { orgId, id: { in: recent.map(({ id }) => id) }, requesterId: { not: null } },
    select: caseFields,
  });
  const facts = new Map(rows.map((row) => [row.id, row]));
  const closings = recent.map(({ id, folded }) => ({
    caseId: id,
    requesterId: facts.get(id)?.requesterId ?? null,
    closedAt: folded.closedAt as number,
    resolvedAt: folded.resolvedAt,
  }));
  const people = rows.flatMap(({ requesterId }) => requesterId ?? []);
  const plans = planned(closings, settings, await lastAsked(scope, orgId, people), now);
  await insert(scope, orgId, plans, facts);
}

const caseFields = {
  ...{ id: true, requesterId: true, serviceKey: true, category: true, siteKey: true, priority: true },
  organisation: { select: { timeZone: true } },
} as const;

interface CaseFacts {
  serviceKey: string;
  category: string | null;
  siteKey: string | null;
  priority: number;
  organisation: { timeZone: string };
}

async function supersede(scope: Scope, orgId: string, cases: readonly FoldedClosing[], now: number): Promise<void> {
  const rows = cases.map(({ id, folded }) => ({
    id,
    closed_at: folded.closedAt === null ? null : new Date(folded.closedAt),
  }));
  const count = await scope.db.$executeRaw`
    update survey_invitation set superseded_at = ${new Date(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, closed_at timestamptz)
    where org_id = ${orgId}::uuid and case_id = row.id and superseded_at is null and source = 'portal'
      and survey_invitation.closed_at is distinct from row.closed_at`;
  if (count === 0) return;
  const detail = { invitations: count };
  await appendAudit(scope, { orgId, kind: "survey.superseded", subject: `organisation:${orgId}`, detail });
}

/** Those whose closing has no invitation yet. */
async function notInvited<C extends FoldedClosing>(scope: Scope, orgId: string, cases: readonly C[]): Promise<C[]> {
  if (cases.length === 0) return [];
  const rows = await scope.db.surveyInvitation.findMany({
    where: { orgId, caseId: { in: cases.map(({ id }) => id) } },
    select: { caseId: true, closedAt: true },
  });
  const invited = new Set(rows.map(({ caseId, closedAt }) => `${caseId} ${closedAt.getTime()}`));
  return cases.filter(({ id, folded }) => !invited.has(`${id} ${folded.closedAt}`));
}

/** When each of these people was or will be asked last; what was superseded does not count. */
async function lastAsked(scope: Scope, orgId: string, people: readonly string[]): Promise<Map<string, number>> {
  const rows = await scope.db.surveyInvitation.groupBy({
    by: ["personId"],
    where: { orgId, personId: { in: [...people] }, supersededAt: null },
    _max: { sendAt: true },
  });
  return new Map(
    rows.flatMap(({ personId, _max }) => (personId && _max.sendAt ? [[personId, _max.sendAt.getTime()]] : [])),
  );
}

async function insert(
  scope: Scope,
  orgId: string,
  plans: readonly Planned[],
  facts: ReadonlyMap<string, CaseFacts>,
): Promise<void> {
  const rows = plans.flatMap(({ caseId, personId, closedAt, sendAt }) => {
    const found = facts.get(caseId);
    if (!found) return [];
    const { organisation, ...about } = found;
    const { serviceKey, category, siteKey, priority } = about;
    return [
      {
        ...{ orgId, id: randomUUID(), caseId, personId, serviceKey, category, siteKey, priority },
        closedAt: new Date(closedAt),
        closedMonth: monthAt(closedAt, organisation.timeZone),
        sendAt: new Date(sendAt),
      },
    ];
  });
  if (rows.length === 0) return;
  const { count } = await scope.db.surveyInvitation.createMany({ data: rows });
  for (const { id, sendAt } of rows) {
    const payload = { orgId, invitationId: id };
    await enqueue(scope, { kind: "survey.send", payload, orgId, runAt: sendAt, dedupeKey: id });
  }
  const detail = { invitations: count };
  await appendAudit(scope, { orgId, kind: "survey.planned", subject: `organisation:${orgId}`, detail });
}
