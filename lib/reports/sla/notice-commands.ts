import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { formatLocalMonth } from "@/lib/format";
import en from "@/lib/i18n/messages/en/reports.json";
import sv from "@/lib/i18n/messages/sv/reports.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";

const messages = { sv, en };

/** Mails the subscribers who may still read service levels that a report is published. Run as a job. */
export async function tellOfReport(scope: Scope, orgId: string, reportId: string, now: number): Promise<void> {
  const report = await scope.db.slaReport.findFirst({
    where: { orgId, id: reportId, publishedAt: { not: null } },
    select: { month: true, organisation: { select: { slug: true, name: true } } },
  });
  if (!report) return;
  const { slug, name } = report.organisation;
  const subscribed = await scope.db.slaReportSubscription.findMany({ where: { orgId }, select: { personId: true } });
  const wanted = new Set(subscribed.map(({ personId }) => personId));
  const link = new URL(routes.customer.report(slug, report.month), env().NEXTAUTH_URL).href;
  for (const { id: personId, lang, viewer } of await listStandingPeople(scope, orgId, now)) {
    if (!wanted.has(personId) || !can(viewer, "sla.read", orgId)) continue;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const values = { month: formatLocalMonth(report.month, lang), org: name, link };
    const once = `report ${reportId} to ${personId}`;
    await queueMail(scope, { personId, orgId, subject: t("subject", values), text: t("body", values), once });
  }
}
