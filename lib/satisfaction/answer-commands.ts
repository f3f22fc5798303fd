import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import type { SurveyAnswer } from "./answer";
import { isLow, mayAnswer, type SurveyReason } from "./invitation";
import { getSurveySettings } from "./settings-queries";

export interface GivenAnswer extends Omit<SurveyAnswer, "reason"> {
  reason?: SurveyReason | null;
  extra: Record<string, number>;
  via: "mail" | "portal";
}

/**
 * Keeps an answer, or changes the one there is; false when the invitation takes none any more. The caller has seen to it
 * that the invitation is the viewer's, or was opened by its link. What is left out stays as it was. `now` is epoch milliseconds.
 */
export async function keepAnswer(
  scope: Scope,
  { orgId, id }: { orgId: string; id: string },
  answer: GivenAnswer,
  now: number,
): Promise<boolean> {
  const settings = await getSurveySettings(scope, orgId);
  // Held to the end of the transaction, so that of two presses at once the second changes what the first has kept.
  const [held] = await scope.db.$queryRaw<Held[]>`
    select sent_at as "sentAt", opened_at as "openedAt", answered_at as "answeredAt", expires_at as "expiresAt",
      superseded_at as "supersededAt"
    from survey_invitation where org_id = ${orgId}::uuid and id = ${id}::uuid for update`;
  if (!held || !settings || !mayAnswer(timesOf(held), settings, now)) return false;
  const isChange = held.answeredAt !== null;
  const at = new Date(now);
  await scope.db.surveyInvitation.updateMany({
    where: { orgId, id },
    data: {
      score: answer.score,
      ...(Object.keys(answer.extra).length > 0 && { extra: answer.extra }),
      ...(isChange ? { changedAt: at } : { answeredAt: at, via: answer.via, openedAt: held.openedAt ?? at }),
    },
  });
  const hasRemark = await keepRemark(scope, { orgId, id }, answer, at);
  const detail = { via: answer.via, changed: isChange };
  await appendAudit(scope, { orgId, kind: "survey.answered", subject: `survey:${id}`, detail });
  if (isLow(answer.score) && hasRemark) {
    await enqueue(scope, { kind: "survey.low", payload: { orgId, invitationId: id }, orgId, dedupeKey: id });
  }
  return true;
}

interface Held {
  sentAt: Date | null;
  openedAt: Date | null;
  answeredAt: Date | null;
  expiresAt: Date | null;
  supersededAt: Date | null;
}

export function timesOf(row: Held) {
  return {
    sentAt: row.sentAt?.getTime() ?? null,
    openedAt: row.openedAt?.getTime() ?? null,
    answeredAt: row.answeredAt?.getTime() ?? null,
    expiresAt: row.expiresAt?.getTime() ?? null,
    supersededAt: row.supersededAt?.getTime() ?? null,
  };
}

/** Whether something is written afterwards. */
async function keepRemark(
  scope: Scope,
  { orgId, id: invitationId }: { orgId: string; id: string },
  { comment, reason, score }: GivenAnswer,
  at: Date,
): Promise<boolean> {
  const where = { orgId, invitationId };
  const kept = await scope.db.surveyRemark.findFirst({ where, select: { comment: true } });
  const written = comment ?? kept?.comment ?? "";
  // A reason is asked of a low score only, and goes with it.
  const why = isLow(score) ? reason : null;
  if (comment === undefined && reason === undefined && !(kept && why === null)) return written !== "";
  const data = { comment: written, updatedAt: at, ...(why !== undefined && { reason: why }) };
  if (kept) await scope.db.surveyRemark.updateMany({ where, data });
  else if (written !== "" || why) await scope.db.surveyRemark.createMany({ data: [{ ...where, ...data }] });
  return written !== "";
}

/** Notes that the page of an invitation was looked at. Whoever looks may be a program: no figure is counted from it. */
export async function noteOpened(scope: Scope, orgId: string, id: string, now: number): Promise<void> {
  await scope.db.surveyInvitation.updateMany({
    where: { orgId, id, openedAt: null, sentAt: { not: null } },
    data: { openedAt: new Date(now) },
  });
}
