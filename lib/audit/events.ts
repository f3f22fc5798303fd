import * as z from "zod";

/** Everything that leaves a trace, as a closed list: kind → what is told about it. Never free text of a case or article. */
const details = {
  "session.signed_in": z.strictObject({ method: z.enum(["password", "sso", "demo"]) }),
  "session.refused": z.strictObject({
    reason: z.enum(["wrong_password", "unknown", "disabled", "limited", "no_account"]),
  }),
  "identity.linked": z.strictObject({ provider: z.string() }),
  "session.revoked": z.strictObject({ sessions: z.int() }),
  "password.changed": z.strictObject({}),

  "access.refused": z.strictObject({ permission: z.string(), what: z.string() }),
  "customer.read": z.strictObject({ permission: z.string() }),
  "help.read_as": z.strictObject({ persona: z.string() }),
  "person.added": z.strictObject({ org: z.string() }),
  "person.disabled": z.strictObject({}),
  "person.enabled": z.strictObject({}),
  "assignment.given": z.strictObject({
    role: z.string(),
    person: z.string(),
    from: z.string(),
    to: z.string().nullable(),
  }),
  "assignment.ended": z.strictObject({ role: z.string(), person: z.string(), to: z.string() }),
  "organisation.added": z.strictObject({ slug: z.string() }),
  "cases.imported": z.strictObject({
    profile: z.string(),
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
  }),
  "sla.recomputed": z.strictObject({ cases: z.int() }),
  "agreement.version_made": z.strictObject({ validFrom: z.string(), targets: z.int() }),
  "calendar.version_made": z.strictObject({ calendar: z.string(), validFrom: z.string() }),
  "sla.verification_asked": z.strictObject({}),
  "sla.verified": z.strictObject({ cases: z.int(), differences: z.int() }),
  "sla.warned": z.strictObject({ clocks: z.int(), mails: z.int() }),
  "outage.registered": z.strictObject({ service: z.string(), planned: z.boolean() }),
  "outage.ended": z.strictObject({ at: z.string() }),
  "outage.removed": z.strictObject({}),
  "case.event_recorded": z.strictObject({ event: z.string() }),
  "case.merged": z.strictObject({ into: z.string() }),
  "case.related": z.strictObject({ problem: z.string().nullable() }),
  "canned_answer.changed": z.strictObject({ what: z.enum(["added", "changed", "removed"]) }),
  "desk_view.changed": z.strictObject({ what: z.enum(["saved", "removed"]) }),
  "case.watched": z.strictObject({ watching: z.boolean() }),
  "clock.excluded": z.strictObject({ clock: z.string(), reason: z.string() }),
  "clock.included": z.strictObject({ clock: z.string() }),
  "incident.opened": z.strictObject({ followUps: z.int() }),
  "incident.changed": z.strictObject({ what: z.enum(["analysis", "entry", "report", "closed", "reopened"]) }),
  "incident.action_added": z.strictObject({ action: z.string(), owner: z.string() }),
  "incident.action_done": z.strictObject({ action: z.string() }),
  "case.escalated": z.strictObject({ escalation: z.string(), level: z.int(), told: z.int() }),
  "escalation.closed": z.strictObject({}),
  "report.begun": z.strictObject({ month: z.string() }),
  "report.written": z.strictObject({ what: z.enum(["summary", "comment"]) }),
  "report.published": z.strictObject({ month: z.string(), figuresHash: z.string(), rowsHash: z.string() }),
  "report.subscribed": z.strictObject({ on: z.boolean() }),
  "rows.exported": z.strictObject({ what: z.string(), format: z.string(), rows: z.int() }),
  "document.commented": z.strictObject({ comment: z.string(), answers: z.boolean() }),
  "document.comment_removed": z.strictObject({}),
  "guide.ticked": z.strictObject({ steps: z.int(), ticked: z.boolean() }),
  "job.retried": z.strictObject({ kind: z.string() }),
  "file.stored": z.strictObject({ name: z.string(), bytes: z.int() }),
  "documents.imported": z.strictObject({
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
  }),
  "documents.synchronised": z.strictObject({ created: z.int(), updated: z.int(), archived: z.int() }),
  "document.created": z.strictObject({ kind: z.string(), key: z.string() }),
  "document.version_saved": z.strictObject({ lang: z.string(), number: z.int(), origin: z.string() }),
  "document.published": z.strictObject({
    lang: z.string(),
    number: z.int(),
    /** False when somebody published without another's review. */
    reviewed: z.boolean(),
    wordingOnly: z.boolean(),
  }),
  "document.unpublished": z.strictObject({ lang: z.string() }),
  "document.archived": z.strictObject({}),
  "document.unarchived": z.strictObject({}),
  "document.confirmed": z.strictObject({ reviewBy: z.string() }),
  "review.asked": z.strictObject({ lang: z.string(), number: z.int(), reviewer: z.string() }),
  "review.commented": z.strictObject({ lang: z.string(), number: z.int(), line: z.int() }),
  "review.comment_resolved": z.strictObject({ comment: z.string() }),
  "review.decided": z.strictObject({
    lang: z.string(),
    number: z.int(),
    decision: z.enum(["approved", "scheduled", "sent_back"]),
  }),
  "publication.scheduled": z.strictObject({ lang: z.string(), number: z.int(), at: z.string() }),
  "publication.cancelled": z.strictObject({ lang: z.string(), number: z.int() }),
  "publication.failed": z.strictObject({ lang: z.string(), number: z.int() }),
  "content_task.opened": z.strictObject({ kind: z.string() }),
  "content_task.changed": z.strictObject({ state: z.string() }),
  "synonyms.changed": z.strictObject({
    lang: z.string(),
    what: z.enum(["added", "changed", "removed"]),
    words: z.string(),
  }),
  "content.swept": z.strictObject({ opened: z.int(), closed: z.int(), mails: z.int() }),
} as const satisfies Record<string, z.ZodType>;

export type AuditKind = keyof typeof details;
export type AuditDetail<K extends AuditKind> = z.infer<(typeof details)[K]>;

export const auditKinds = Object.keys(details) as AuditKind[];

export function parseDetail<K extends AuditKind>(kind: K, detail: AuditDetail<K>): AuditDetail<K> {
  return details[kind].parse(detail) as AuditDetail<K>;
}
