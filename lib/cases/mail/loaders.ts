import "server-only";
import { notFound } from "next/navigation";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can, type PersonViewer } from "@/lib/access/viewer";
import { caseReference } from "@/lib/cases/reference";
import { getMailIn, listMailIn, type MailEntry, mailLists, mailPageSize } from "./held-queries";

export interface MailInQuery {
  list?: string;
  page?: string;
}

/** A mail as a list shows it: customers by name, the case by its reference where the viewer may open it. */
export type MailRow = ReturnType<typeof rowOf>;

function rowOf(viewer: PersonViewer, { caseOrgId, orgId, number, caseId: _caseId, receivedAt, ...mail }: MailEntry) {
  const customerOf = (id: string | null) => viewer.customers.find((customer) => customer.id === id) ?? null;
  const at = customerOf(caseOrgId);
  return {
    ...mail,
    receivedAt: receivedAt.toISOString(),
    customer: customerOf(caseOrgId ?? orgId)?.name ?? null,
    case: at && number !== null ? { org: at.slug, reference: caseReference(at.key, number) } : null,
  };
}

/** The mails that wait for somebody, those that have been dealt with, or those that nothing was done with. */
export async function loadMailIn(query: MailInQuery) {
  const viewer = await requireSupplier("cases.write");
  const list = mailLists.find((one) => one === query.list) ?? "held";
  const page = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  return inScope(viewer, async (scope) => {
    const { mails, total } = await listMailIn(scope, list, page);
    const pages = Math.max(1, Math.ceil(total / mailPageSize));
    return { list, page, pages, total, mails: mails.map((mail) => rowOf(viewer, mail)) };
  });
}

/** One mail, and what an agent may do with it. A missing one and one out of reach look the same. */
export async function loadMailInOne(id: string) {
  const viewer = await requireSupplier("cases.write");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const mail = isId ? await inScope(viewer, (scope) => getMailIn(scope, id)) : null;
  if (!mail) notFound();
  const whose = mail.caseOrgId ?? mail.orgId;
  if (whose !== null) await noteSupplierRead(viewer, "cases.write", whose);
  const { text, files, size, hint, isProven, ...entry } = mail;
  const customers = viewer.customers
    .filter(
      (customer) => can(viewer, "cases.write", customer.id) && (mail.orgId === null || customer.id === mail.orgId),
    )
    .map(({ slug, name }) => ({ value: slug, label: name }));
  return {
    mail: { ...rowOf(viewer, entry), text, files, size, hint, isProven },
    customers,
    isHeld: mail.state === "held",
  };
}
