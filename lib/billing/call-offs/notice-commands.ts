import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/callOffs.json";
import sv from "@/lib/i18n/messages/sv/callOffs.json";
import type { JobPayload } from "@/lib/jobs/kinds";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import { referenceOf } from "./reference";

const messages = { sv, en };

/**
 * Mails the other side that a call-off has moved on. The mail names its number alone: title, words and prices stay in the
 * portal. Run as a job.
 */
export async function tellOfCallOff(
  scope: Scope,
  { orgId, callOffId, state, tell, by, at }: JobPayload<"call_off.moved">,
  now: number,
): Promise<void> {
  const callOff = await scope.db.callOff.findFirst({ where: { orgId, id: callOffId }, select: { number: true } });
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { slug: true, name: true } });
  if (!callOff || !org) return;
  const link = new URL(routes.customer.callOff(org.slug, callOff.number), env().NEXTAUTH_URL).href;
  const right = tell === "customer" ? "billing.write" : "billing.offer";
  for (const { id: personId, lang, viewer } of await listStandingPeople(scope, orgId, now)) {
    if (personId === by || !can(viewer, right, orgId) || !can(viewer, "billing.read", orgId)) continue;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const values = { reference: referenceOf(callOff.number), org: org.name, link };
    const once = `call-off ${callOffId} ${state} ${at} to ${personId}`;
    const mail = { subject: t(`${state}.subject`, values), text: t(`${state}.body`, values) };
    await queueMail(scope, { personId, orgId, ...mail, once });
  }
}
