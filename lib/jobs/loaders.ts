import "server-only";
import { notFound } from "next/navigation";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { getMail, listJobs, listMail, mailPageSize } from "./queries";

export interface OutboxQuery {
  page?: string;
}

/** The mails within the viewer's reach, a page at a time, and every dead job. */
export async function loadOutbox(query: OutboxQuery) {
  const viewer = await requireSupplier("audit.read");
  const page = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  return inScope(viewer, async (scope) => {
    const { mails, total } = await listMail(scope, page);
    return {
      mails,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / mailPageSize)),
      dead: await listJobs(scope, "dead"),
      hasServer: env().SMTP_URL !== undefined,
    };
  });
}

export async function loadMail(id: string) {
  const viewer = await requireSupplier("audit.read");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const mail = isId ? await inScope(viewer, (scope) => getMail(scope, id)) : null;
  if (!mail) notFound();
  if (mail.orgId !== null) await noteSupplierRead(viewer, "audit.read", mail.orgId);
  return { mail, origin: new URL(env().NEXTAUTH_URL).origin };
}
