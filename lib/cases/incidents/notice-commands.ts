import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/format";
import en from "@/lib/i18n/messages/en/incidents.json";
import securityEn from "@/lib/i18n/messages/en/security.json";
import sv from "@/lib/i18n/messages/sv/incidents.json";
import securitySv from "@/lib/i18n/messages/sv/security.json";
import { getServiceNames } from "@/lib/organisation/queries";
import { listStandingPeople, type StandingPerson } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import { mailAboutCase } from "../mail/letter-commands";
import { caseReference } from "../reference";
import { listAdmitted } from "../security/admission-queries";
import { contactsOfSecurity } from "../security/told";
import { answering } from "./answering";
import type { LevelContact } from "./escalation-levels";

const messages = { sv, en };
const ofSecurity = { sv: securitySv, en: securityEn };

const caseFields = {
  ...{ number: true, title: true, priority: true, serviceKey: true, openedAt: true, isSecurity: true },
} as const;

/** Mails those who answer for incidents on both sides, and have not been told, that a follow-up has been opened. Run as a job. */
export async function tellOfIncident(scope: Scope, orgId: string, followUpId: string, now: number): Promise<void> {
  const followUp = await scope.db.incidentFollowUp.findUnique({
    where: { orgId_id: { orgId, id: followUpId } },
    select: { caseId: true, case: { select: caseFields }, told: { select: { personId: true } } },
  });
  const org = await scope.db.organisation.findUnique({
    where: { id: orgId },
    select: { slug: true, key: true, name: true, timeZone: true },
  });
  if (!followUp || !org) return;
  const { number, title, priority, serviceKey, openedAt, isSecurity } = followUp.case;
  const reference = caseReference(org.key, number);
  const link = new URL(routes.customer.incident(org.slug, reference), env().NEXTAUTH_URL).href;
  const people = await listStandingPeople(scope, orgId, now);
  const { caseId } = followUp;
  const tell = async ({ person, role }: LevelContact<StandingPerson>, subject: string, text: string) => {
    const personId = person.id;
    if (followUp.told.some((one) => one.personId === personId)) return;
    const letter = { subject, text, once: `incident ${followUpId} to ${personId}` };
    await mailAboutCase(scope, { orgId, caseId, personId }, letter, new Date(now));
    const row = { orgId, followUpId, personId, role, toldAt: new Date(now) };
    await scope.db.incidentTold.createMany({ data: [row], skipDuplicates: true });
  };
  if (isSecurity) {
    const admitted = await listAdmitted(scope, orgId, caseId);
    for (const contact of contactsOfSecurity(people, orgId, admitted)) {
      const { lang, name } = contact.person;
      const t = createTranslator({ locale: lang, messages: ofSecurity[lang], namespace: "mail.followUp" });
      const values = { reference, priority, name, link, org: org.name };
      await tell(contact, t("subject", values), t("body", values));
    }
    return;
  }
  for (const contact of answering(people, orgId)) {
    const { lang } = contact.person;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail.opened" });
    const service = (await getServiceNames(scope, orgId, lang)).get(serviceKey) ?? serviceKey;
    const when = formatInstant(openedAt, lang, org.timeZone);
    const text = t("body", { reference, title, priority, service, when, link, org: org.name });
    await tell(contact, t("subject", { reference, title, priority }), text);
  }
}
