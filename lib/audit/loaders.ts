import "server-only";
import { notFound } from "next/navigation";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { portalChain } from "./chain";
import { auditPageSize, listAudit } from "./queries";

export interface AuditQuery {
  /** A customer's slug, or `portal` for what concerns no customer. */
  chain?: string;
  before?: string;
}

export async function loadAudit(query: AuditQuery) {
  const viewer = await requireSupplier("audit.read");
  const customers = viewer.customers.filter(({ id }) => can(viewer, "audit.read", id));
  const slug = query.chain ?? "portal";
  const chain = slug === "portal" ? portalChain : customers.find((customer) => customer.slug === slug)?.id;
  if (!chain) notFound();
  if (chain !== portalChain) await noteSupplierRead(viewer, "audit.read", chain);
  const before = /^\d{1,18}$/.test(query.before ?? "") ? (query.before ?? null) : null;
  const rows = await inScope(viewer, (scope) => listAudit(scope, chain, before));
  const last = rows.at(-1);
  const customerNames = new Map(
    customers.flatMap(({ id, name }) => [`customer:${id}`, `organisation:${id}`].map((subject) => [subject, name])),
  );
  return {
    slug,
    customers,
    rows: rows.map((row) => ({ ...row, subjectName: row.subjectName ?? customerNames.get(row.subject) ?? null })),
    older: rows.length === auditPageSize && last ? last.seq : null,
    isFirst: before === null,
  };
}
