import { inJobScope } from "@/lib/access/scope";
import { sweepIntake } from "@/lib/intake/webhooks/commands";
import { deliverWebhook } from "@/lib/intake/webhooks/deliver";
import { type Handlers, kinds } from "@/lib/jobs/kinds";
import { deliverMail } from "@/lib/jobs/mailer";
import { sweepOutbox } from "@/lib/jobs/outbox-commands";
import { sweep } from "@/lib/knowledge/care/sweep-commands";
import { tellOfComment } from "@/lib/knowledge/customers/comment-notice-commands";
import { openFeedbackTask } from "@/lib/knowledge/reading/feedback-commands";
import { publishDue } from "@/lib/knowledge/writing/schedule-commands";
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
  "document.feedback": (payload) => inJobScope((scope) => openFeedbackTask(scope, payload)),
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
  "webhook.deliver": (payload, run) => deliverWebhook(payload, run),
  "intake.sweep": async () => {
    await inJobScope((scope) => sweepIntake(scope, Date.now()));
  },
  "mail.send": ({ messageId }, { signal }) => deliverMail(messageId, signal),
};
