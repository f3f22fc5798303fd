import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { AuditDetail, AuditKind } from "@/lib/audit/events";
import { enqueue } from "@/lib/jobs/commands";

/** The document, and whose it is. */
export interface About {
  readonly id: string;
  readonly orgId: string | null;
}

/** Traces a change of a document in the audit log: of its customer, or the portal's own. */
export async function auditDocument<K extends AuditKind>(
  scope: Scope,
  { id, orgId }: About,
  kind: K,
  detail: AuditDetail<K>,
): Promise<void> {
  await appendAudit(scope, { orgId: orgId ?? undefined, kind, subject: `document:${id}`, detail });
}

/** A change of what people read: traced, and search follows. */
export async function documentChanged<K extends AuditKind>(
  scope: Scope,
  about: About,
  kind: K,
  detail: AuditDetail<K>,
): Promise<void> {
  const { id: documentId, orgId } = about;
  await enqueue(scope, { kind: "document.changed", payload: { documentId }, orgId, dedupeKey: documentId });
  await auditDocument(scope, about, kind, detail);
}
