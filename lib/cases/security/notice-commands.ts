import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/security.json";
import sv from "@/lib/i18n/messages/sv/security.json";
import { enqueue } from "@/lib/jobs/commands";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import { mailAboutCase } from "../mail/letter-commands";
import { caseReference } from "../reference";
import { listAdmitted } from "./admission-queries";
import { concernedBySecurity } from "./told";

const messages = { sv, en };

/** Asks, in the caller's transaction, for the officers to be told of a case that has become a security case. */
export async function askToTellOfficers(scope: Scope, orgId: string, caseId: string, at: number): Promise<void> {
  const dedupeKey = `${caseId} ${at}`;
  await enqueue(scope, { kind: "security.opened", payload: { orgId, caseId, at }, orgId, dedupeKey });
}

/**
 * Mails the security officers of both sides that there is a security case: its number and nothing else, since a mail lies
 * in more places than the portal. Where nobody holds the role, those who give roles are told that. Run as a job.
 */
export async function tellOfficers(
  scope: Scope,
  { orgId, caseId, at }: { orgId: string; caseId: string; at: number },
  now: number,
): Promise<void> {
  const found = await scope.db.case.findUnique({
    where: { orgId_id: { orgId, id: caseId }, isSecurity: true },
    select: { number: true, organisation: { select: { slug: true, key: true, name: true } } },
  });
  if (!found) return;
  const { slug, key, name: org } = found.organisation;
  const reference = caseReference(key, found.number);
  const people = await listStandingPeople(scope, orgId, now);
  const concerned = concernedBySecurity(people, orgId, await listAdmitted(scope, orgId, caseId));
  const isVacant = concerned.length === 0;
  const told = isVacant ? people.filter(({ viewer }) => can(viewer, "people.manage", orgId)) : concerned;
  const page = isVacant ? routes.desk.people() : routes.customer.case(slug, reference);
  const link = new URL(page, env().NEXTAUTH_URL).href;
  for (const { id: personId, lang, name } of told) {
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const part = isVacant ? "vacant" : "opened";
    const values = { org, reference, name, link };
    const once = `security ${caseId} ${at} to ${personId}`;
    const [subject, text] = [t(`${part}.subject`, values), t(`${part}.body`, values)];
    // Who is told that nobody holds the role is not concerned by the case.
    if (isVacant) await queueMail(scope, { personId, orgId, subject, text, once });
    else await mailAboutCase(scope, { orgId, caseId, personId }, { subject, text, once }, new Date(now));
  }
}
