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
  "api_key.made": z.strictObject({ name: z.string(), rights: z.string() }),
  "api_key.revoked": z.strictObject({ name: z.string() }),
  "webhook.added": z.strictObject({ name: z.string(), topics: z.string() }),
  "webhook.rotated": z.strictObject({ name: z.string() }),
  "webhook.ended": z.strictObject({ name: z.string() }),
  "webhook.sent_again": z.strictObject({ delivery: z.string() }),
  "sla.recomputed": z.strictObject({ cases: z.int() }),
  "case.event_recorded": z.strictObject({ event: z.string() }),
  "clock.excluded": z.strictObject({ clock: z.string(), reason: z.string() }),
  "clock.included": z.strictObject({ clock: z.string() }),
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
