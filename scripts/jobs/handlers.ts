import { inJobScope } from "@/lib/access/scope";
import { tellOfCallOff } from "@/lib/billing/call-offs/notice-commands";
import { tellOfQuestion } from "@/lib/billing/questions/notice-commands";
import { tellOfScenario } from "@/lib/billing/what-if/notice-commands";
import { askClosings, closeByItself } from "@/lib/cases/follow/closing-commands";
import { mailFollowers } from "@/lib/cases/follow/news-commands";
import { tellOfIncident } from "@/lib/cases/incidents/notice-commands";
import { refoldFrom } from "@/lib/cases/levels/refold-commands";
import { askEveryVerification, keepVerification } from "@/lib/cases/levels/verification-commands";
import { warnOfClocks } from "@/lib/cases/levels/warning-commands";
import { sortMail } from "@/lib/cases/mail/sort-commands";
import { sweepMailIn } from "@/lib/cases/mail/sweep-commands";
import { tellOfficers } from "@/lib/cases/security/notice-commands";
import { verifyCases } from "@/lib/cases/verify";
import { tellOfExpiringKeys } from "@/lib/intake/api/expiry-commands";
import { noteReads } from "@/lib/intake/api/read-commands";
import { sweepIntake } from "@/lib/intake/webhooks/commands";
import { deliverWebhook } from "@/lib/intake/webhooks/deliver";
import { type Handlers, kinds } from "@/lib/jobs/kinds";
import { deliverMail } from "@/lib/jobs/mailer";
import { sweepOutbox } from "@/lib/jobs/outbox-commands";
import { sweep } from "@/lib/knowledge/care/sweep-commands";
import { tellOfComment } from "@/lib/knowledge/customers/comment-notice-commands";
import { openFeedbackTask } from "@/lib/knowledge/reading/feedback-commands";
import { publishDue } from "@/lib/knowledge/writing/schedule-commands";
import { tellOfReport } from "@/lib/reports/sla/notice-commands";
import { askDeliveries } from "@/lib/reports/subscriptions/commands";
import { deliverReport } from "@/lib/reports/subscriptions/deliver-commands";
import { tellOfLowScore } from "@/lib/satisfaction/low-commands";
import { tellOfRelationSurvey } from "@/lib/satisfaction/relation-commands";
import { sendInvitation } from "@/lib/satisfaction/send-commands";
import { reindexDocument } from "@/lib/search/index/commands";
import { compareInMeilisearch, followInMeilisearch } from "@/lib/search/index/compare-commands";
import { sweepSearchLog } from "@/lib/search/insight/log-commands";

/** Who does what. The work itself stands with its noun; here each kind of job is led to it. */
export const handlers: Handlers = {
  "document.changed": ({ documentId }) => inJobScope((scope) => reindexDocument(scope, documentId)),
  "document.publish": async (payload) => {
    await inJobScope((scope) => publishDue(scope, payload, new Date()));
  },
  "comment.added": ({ orgId, commentId }) => inJobScope((scope) => tellOfComment(scope, orgId, commentId, new Date())),
  "case.news": (payload) => inJobScope((scope) => mailFollowers(scope, payload, new Date())),
  "case.closings": async () => {
    await inJobScope((scope) => askClosings(scope, Date.now()), { timeout: kinds["case.closings"].timeoutMs });
  },
  "case.close": async (payload) => {
    await inJobScope((scope) => closeByItself(scope, payload, Date.now()));
  },
  "document.feedback": (payload) => inJobScope((scope) => openFeedbackTask(scope, payload)),
  "security.opened": (payload) => inJobScope((scope) => tellOfficers(scope, payload, Date.now())),
  "incident.opened": ({ orgId, followUpId }) =>
    inJobScope((scope) => tellOfIncident(scope, orgId, followUpId, Date.now())),
  "report.published": ({ orgId, reportId }) => inJobScope((scope) => tellOfReport(scope, orgId, reportId, Date.now())),
  "report.due": async () => {
    await inJobScope((scope) => askDeliveries(scope, Date.now()));
  },
  "report.deliver": (payload) => deliverReport(payload, Date.now()),
  "survey.send": ({ orgId, invitationId }) =>
    inJobScope((scope) => sendInvitation(scope, orgId, invitationId, Date.now())),
  "survey.low": ({ orgId, invitationId }) =>
    inJobScope((scope) => tellOfLowScore(scope, orgId, invitationId, Date.now())),
  "relation.opened": ({ orgId, surveyId }) =>
    inJobScope((scope) => tellOfRelationSurvey(scope, orgId, surveyId, Date.now())),
  "price_question.moved": (payload) => inJobScope((scope) => tellOfQuestion(scope, payload, Date.now())),
  "call_off.moved": (payload) => inJobScope((scope) => tellOfCallOff(scope, payload, Date.now())),
  "scenario.shared": (payload) => inJobScope((scope) => tellOfScenario(scope, payload, Date.now())),
  "knowledge.sweep": async () => {
    await inJobScope((scope) => sweep(scope, new Date()), { timeout: kinds["knowledge.sweep"].timeoutMs });
  },
  "search.sweep": async () => {
    await inJobScope((scope) => sweepSearchLog(scope, new Date()), { timeout: kinds["search.sweep"].timeoutMs });
  },
  "outbox.sweep": async () => {
    await inJobScope((scope) => sweepOutbox(scope, Date.now()));
  },
  "search.follow": ({ documentId }) => followInMeilisearch(documentId),
  "search.compare": async () => {
    await compareInMeilisearch();
  },
  "sla.refold": async ({ orgId, from }) => {
    const { timeoutMs: timeout } = kinds["sla.refold"];
    await inJobScope((scope) => refoldFrom(scope, orgId, from, Date.now()), { timeout });
  },
  "sla.verify": ({ orgId }) => verifyAndKeep(orgId, kinds["sla.verify"].timeoutMs),
  "sla.nightly": async () => {
    await inJobScope((scope) => askEveryVerification(scope, Date.now()));
  },
  "sla.warn": async () => {
    await inJobScope((scope) => warnOfClocks(scope, Date.now()), { timeout: kinds["sla.warn"].timeoutMs });
  },
  "webhook.deliver": (payload, run) => deliverWebhook(payload, run),
  "intake.sweep": async () => {
    await inJobScope((scope) => sweepIntake(scope, Date.now()));
    await inJobScope((scope) => sweepMailIn(scope, Date.now()));
    await inJobScope((scope) => tellOfExpiringKeys(scope, Date.now()));
  },
  "intake.reads": async () => {
    await inJobScope((scope) => noteReads(scope, Date.now()), { timeout: kinds["intake.reads"].timeoutMs });
  },
  "mail.received": ({ mailId }) => sortMail(mailId, new Date()),
  "mail.send": ({ messageId }, { signal }) => deliverMail(messageId, signal),
};

async function verifyAndKeep(orgId: string, timeout: number): Promise<void> {
  const [ranAt, began] = [Date.now(), performance.now()];
  const verify = { timeout, isolationLevel: "RepeatableRead" as const };
  const found = await inJobScope((scope) => verifyCases(scope, orgId, ranAt), verify);
  const tookMs = Math.round(performance.now() - began);
  await inJobScope((scope) => keepVerification(scope, orgId, found, { ranAt, tookMs }));
}
