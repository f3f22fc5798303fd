import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { listStandings } from "@/lib/access/standing-queries";
import { can } from "@/lib/access/viewer";
import { appendAudit } from "@/lib/audit/commands";
import { caseReference } from "@/lib/cases/reference";
import { env } from "@/lib/env";
import { formatLocalDate } from "@/lib/format";
import en from "@/lib/i18n/messages/en/survey.json";
import sv from "@/lib/i18n/messages/sv/survey.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { expiresAtOf } from "./invitation";
import { surveyMail } from "./mail";
import { langFor, type SurveyLang } from "./settings";
import { getSurveySettings } from "./settings-queries";
import { isSurveyed } from "./surveyed";
import { hashOfToken, newToken } from "./token";

/**
 * Delivers an invitation: from now on it lies in the portal, and a mail with a link of its own asks too. Nothing where it
 * has been sent or superseded, where the case may no longer be asked about, and where the person no longer sees it. A job.
 */
export async function sendInvitation(scope: Scope, orgId: string, invitationId: string, now: number): Promise<void> {
  const row = await scope.db.surveyInvitation.findUnique({
    where: { orgId_id: { orgId, id: invitationId }, sentAt: null, supersededAt: null },
    select: { personId: true, case: { select: caseFields } },
  });
  const settings = await getSurveySettings(scope, orgId);
  if (!row?.case || row.personId === null || !settings) return;
  const { requesterId, resolvedAt, number, title, isSecurity, organisation } = row.case;
  // What is answered is read by more people than may see a security case.
  if (isSecurity) return;
  if (!isSurveyed({ requesterId, resolvedAt: resolvedAt?.getTime() ?? null })) return;
  const [person] = await listStandings(scope, orgId, [row.personId], new Date(now));
  if (!person || !can(person.viewer, "cases.read_own", orgId)) return;

  const lang = langFor(person.locale, settings);
  const token = newToken();
  const reference = caseReference(organisation.key, number);
  const expiresAt = expiresAtOf(now, settings);
  await scope.db.surveyLink.createMany({
    data: [{ orgId, invitationId, tokenHash: hashOfToken(token), reference, title }],
  });
  await scope.db.surveyInvitation.updateMany({
    where: { orgId, id: invitationId },
    data: { sentAt: new Date(now), expiresAt: new Date(expiresAt), lang },
  });
  const last = formatLocalDate(localDateAt(expiresAt, organisation.timeZone), lang, "longDate");
  const href = (score: number) => new URL(routes.survey(token, score), env().NEXTAUTH_URL).href;
  await queueMail(scope, {
    ...{ personId: person.id, orgId, once: `survey ${invitationId}` },
    ...surveyMail({ name: person.name, reference, title, last, lang, href }, wordsIn(lang)),
  });
  await appendAudit(scope, { orgId, kind: "survey.sent", subject: `survey:${invitationId}`, detail: {} });
}

const caseFields = {
  ...{ number: true, title: true, requesterId: true, resolvedAt: true, isSecurity: true },
  organisation: { select: { key: true, timeZone: true } },
} as const;

/** The words of surveys in a language. */
function wordsIn(lang: SurveyLang) {
  const t = createTranslator({ locale: lang, messages: lang === "sv" ? sv : en });
  return (key: string, values?: Record<string, string>): string => t(key as "title", values);
}
