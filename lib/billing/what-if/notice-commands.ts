import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/scenarios.json";
import sv from "@/lib/i18n/messages/sv/scenarios.json";
import type { JobPayload } from "@/lib/jobs/kinds";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";

const messages = { sv, en };

/** Mails those who offer prices for the customer that a scenario was shared, without its name, words or figures. Run as a job. */
export async function tellOfScenario(
  scope: Scope,
  { orgId, scenarioId, by, at }: JobPayload<"scenario.shared">,
  now: number,
): Promise<void> {
  const where = { orgId, id: scenarioId, sharedAt: { not: null } };
  const isShared = (await scope.db.scenario.count({ where })) > 0;
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { slug: true, name: true } });
  if (!isShared || !org) return;
  const link = new URL(routes.customer.scenario(org.slug, scenarioId), env().NEXTAUTH_URL).href;
  for (const { id: personId, lang, viewer } of await listStandingPeople(scope, orgId, now)) {
    if (personId === by || !can(viewer, "billing.offer", orgId) || !can(viewer, "billing.read", orgId)) continue;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const values = { org: org.name, link };
    const mail = { subject: t("shared.subject", values), text: t("shared.body", values) };
    await queueMail(scope, { personId, orgId, ...mail, once: `scenario ${scenarioId} shared ${at} to ${personId}` });
  }
}
