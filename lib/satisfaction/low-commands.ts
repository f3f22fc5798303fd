import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/survey.json";
import sv from "@/lib/i18n/messages/sv/survey.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";

const messages = { sv, en };

/**
 * Tells the delivery manager, or where there is none those who act on satisfaction, of a low score with a remark. The
 * remark itself is read at the desk: mails have more readers than it has. A job, for each answer once; `now` is epoch milliseconds.
 */
export async function tellOfLowScore(scope: Scope, orgId: string, invitationId: string, now: number): Promise<void> {
  const answer = await scope.db.surveyInvitation.findUnique({
    where: { orgId_id: { orgId, id: invitationId }, score: { lte: 2 }, handledAt: null },
    select: { score: true },
  });
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { name: true } });
  if (!answer?.score || !org) return;
  const people = (await listStandingPeople(scope, orgId, now)).filter(({ viewer }) => {
    return can(viewer, "satisfaction.manage", orgId);
  });
  const managers = people.filter(({ roles }) => roles.includes("delivery_manager"));
  const link = new URL(routes.desk.satisfaction(), env().NEXTAUTH_URL).href;
  for (const { id: personId, lang, name } of managers.length > 0 ? managers : people) {
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "low" });
    const told = { name, org: org.name, score: answer.score, link };
    await queueMail(scope, {
      ...{ personId, orgId, subject: t("subject", told), text: t("body", told) },
      once: `low score ${invitationId} to ${personId}`,
    });
  }
}
