import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { env } from "@/lib/env";
import { formatLocalDate } from "@/lib/format";
import en from "@/lib/i18n/messages/en/survey.json";
import sv from "@/lib/i18n/messages/sv/survey.json";
import { enqueue } from "@/lib/jobs/commands";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { monthAt } from "@/lib/time/local-month";
import { askedAs } from "./relation";

const messages = { sv, en };
const dayMs = 86_400_000;
const daysOpen = 30;

interface Customer {
  id: string;
  timeZone: string;
}

/**
 * Opens the year's survey for thirty days and invites everybody who holds a named role at the customer today. Null when
 * the year has one already or nobody could be asked, otherwise how many were invited.
 */
export async function openRelationSurvey(scope: Scope, org: Customer, now: number): Promise<number | null> {
  scope.require("satisfaction.manage", org.id);
  const today = localDateAt(now, org.timeZone);
  const year = Number(today.slice(0, 4));
  const held = new Map<string, string[]>();
  for (const { personId, role, orgId } of await listRoleHoldings(scope, org.id, today)) {
    if (orgId === org.id) held.set(personId, [...(held.get(personId) ?? []), role]);
  }
  const asked = [...held].flatMap(([personId, roles]) => {
    const role = askedAs(roles);
    return role === null ? [] : [{ personId, role }];
  });
  if (asked.length === 0) return null;
  const surveyId = randomUUID();
  const [opensAt, closesAt] = [new Date(now), new Date(now + daysOpen * dayMs)];
  const { count } = await scope.db.relationSurvey.createMany({
    data: [{ orgId: org.id, id: surveyId, year, opensAt, closesAt, createdById: scope.viewerId }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await scope.db.relationInvitation.createMany({
    data: asked.map((person) => ({ orgId: org.id, id: randomUUID(), surveyId, ...person, sentAt: opensAt })),
  });
  const payload = { orgId: org.id, surveyId };
  await enqueue(scope, { kind: "relation.opened", payload, orgId: org.id, dedupeKey: surveyId });
  const detail = { year, invitations: asked.length };
  await appendAudit(scope, { orgId: org.id, kind: "relation.opened", subject: `organisation:${org.id}`, detail });
  return asked.length;
}

/** Mails those who were invited and still hold a role there. A job, for each person once. */
export async function tellOfRelationSurvey(scope: Scope, orgId: string, surveyId: string, now: number): Promise<void> {
  const survey = await scope.db.relationSurvey.findUnique({
    where: { orgId_id: { orgId, id: surveyId } },
    select: { year: true, closesAt: true, invitations: { select: { personId: true } } },
  });
  const org = await scope.db.organisation.findUnique({ where: { id: orgId } });
  if (!survey || !org) return;
  const invited = new Set(survey.invitations.map(({ personId }) => personId));
  const link = new URL(routes.customer.relationSurvey(org.slug), env().NEXTAUTH_URL).href;
  for (const { id: personId, name, lang } of await listStandingPeople(scope, orgId, now)) {
    if (!invited.has(personId)) continue;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "relationMail" });
    const last = formatLocalDate(localDateAt(survey.closesAt.getTime(), org.timeZone), lang, "longDate");
    const told = { name, year: String(survey.year), last, link };
    const once = `relation ${surveyId} to ${personId}`;
    await queueMail(scope, { personId, orgId, subject: t("subject", told), text: t("body", told), once });
  }
}

interface RelationGiven {
  nps: number;
  scores: Record<string, number>;
  comment: string;
}

/** Keeps the viewer's answer, or changes it while the survey is open; false when it is not, or does not ask them. */
export async function answerRelation(
  scope: Scope,
  org: Customer,
  { nps, scores, comment }: RelationGiven,
  now: number,
): Promise<boolean> {
  scope.require("satisfaction.read", org.id);
  const at = new Date(now);
  const found = await scope.db.relationInvitation.findFirst({
    where: { orgId: org.id, personId: scope.viewerId ?? "", survey: { opensAt: { lte: at }, closesAt: { gt: at } } },
    select: { id: true, answeredAt: true, survey: { select: { year: true } } },
  });
  if (!found || scope.viewerId === null) return false;
  const where = { orgId: org.id, id: found.id };
  await scope.db.relationInvitation.updateMany({
    where,
    data: { nps, scores, answeredAt: at, answeredMonth: monthAt(now, org.timeZone) },
  });
  const remark = { orgId: org.id, invitationId: found.id };
  const { count } = await scope.db.relationRemark.updateMany({ where: remark, data: { comment, updatedAt: at } });
  if (count === 0 && comment !== "") {
    await scope.db.relationRemark.createMany({ data: [{ ...remark, comment, updatedAt: at }] });
  }
  const detail = { year: found.survey.year };
  await appendAudit(scope, { orgId: org.id, kind: "relation.answered", subject: `survey:${found.id}`, detail });
  return true;
}
