import "server-only";
import { createTranslator } from "use-intl/core";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/billing.json";
import sv from "@/lib/i18n/messages/sv/billing.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import type { QuestionNews } from "./commands";

const messages = { sv, en };
const answering: readonly Role[] = ["bam", "delivery_manager"];

interface Told {
  orgId: string;
  questionId: string;
  news: QuestionNews;
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Mails the other side that a price question has moved on: those who answer for it, or the one who asked. The mail names the
 * question and the invoice; what was written may hold amounts and stays in the portal. Run as a job.
 */
export async function tellOfQuestion(
  scope: Scope,
  { orgId, questionId, news, by, at }: Told,
  now: number,
): Promise<void> {
  const question = await scope.db.priceQuestion.findFirst({
    where: { orgId, id: questionId },
    select: {
      number: true,
      askedById: true,
      ownerId: true,
      line: { select: { invoice: { select: { number: true } } } },
    },
  });
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { slug: true, name: true } });
  if (!question || !org) return;
  const link = new URL(routes.customer.priceQuestion(org.slug, question.number), env().NEXTAUTH_URL).href;
  for (const { id: personId, lang, roles, viewer } of await listStandingPeople(scope, orgId, now)) {
    const isConcerned =
      news === "answered" ? personId === question.askedById : answers(roles, personId, question.ownerId);
    if (!isConcerned || personId === by || !can(viewer, "billing.read", orgId)) continue;
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const values = { number: question.number, invoice: question.line.invoice.number, org: org.name, link };
    const once = `price question ${questionId} ${news} ${at} to ${personId}`;
    await queueMail(scope, {
      personId,
      orgId,
      subject: t(`${news}.subject`, values),
      text: t(`${news}.body`, values),
      once,
    });
  }
}

/** Everybody who answers for money until somebody has taken it. */
function answers(roles: readonly Role[], personId: string, ownerId: string | null): boolean {
  return ownerId === null ? roles.some((role) => answering.includes(role)) : personId === ownerId;
}
