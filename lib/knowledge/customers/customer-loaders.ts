import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { listFileMeta } from "@/lib/knowledge/files/file-queries";
import { fileVersion } from "@/lib/knowledge/files/file-response";
import { linkedArticles } from "@/lib/knowledge/reading/linked-queries";
import { getServiceNames } from "@/lib/organisation/queries";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { listComments } from "./comment-queries";
import { threadsOf } from "./comments";
import { type CustomerDocument, customerDocumentKinds } from "./customer-documents";
import { getCustomerDocument, listCustomerDocuments, listProposals } from "./customer-queries";

/** Handbooks, policies and incident reports that this reader may open with a customer. */
export async function loadCustomerDocuments(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const lang = await getLocale();
  const documents = await inScope(viewer, (scope) => listCustomerDocuments(scope, org.id, customerDocumentKinds, lang));
  const today = localDateAt(Date.now(), org.timeZone);
  return { org, documents, today, mayWrite: can(viewer, "documents.write", org.id) };
}

export const loadCustomerDocument = cache(async (slug: string, key: string) => {
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const lang = await getLocale();
  return inScope(viewer, async (scope) => {
    const document = await getCustomerDocument(scope, org.id, key, customerDocumentKinds, lang);
    if (!document) notFound();
    const surroundings = await readSurroundings(scope, org, document);
    return { org, document, surroundings, lang, mayWrite: can(viewer, "documents.write", org.id) };
  });
});

export async function loadProposals(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  const lang = await getLocale();
  const proposals = await inScope(viewer, (scope) => listProposals(scope, org.id, lang));
  return { org, proposals, mayWrite: can(viewer, "proposals.write", org.id) };
}

export const loadProposal = cache(async (slug: string, key: string) => {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  const lang = await getLocale();
  return inScope(viewer, async (scope) => {
    const document = await getCustomerDocument(scope, org.id, key, ["proposal"], lang);
    if (!document?.proposal) notFound();
    const { proposal } = document;
    const surroundings = await readSurroundings(scope, org, document);
    const threads = threadsOf(await listComments(scope, org.id, document.id));
    const serviceNames = await getServiceNames(scope, org.id, lang);
    const mayWrite = can(viewer, "proposals.write", org.id);
    return { org, document, proposal, surroundings, lang, threads, serviceNames, mayWrite };
  });
});

/** What the text is drawn with besides itself. */
async function readSurroundings(
  scope: Scope,
  { slug, name }: { slug: string; name: string },
  document: CustomerDocument,
) {
  const files = await listFileMeta(scope, [document.id]);
  const addresses = new Map(
    files.map(({ name: file, sha256, ...meta }) => [
      file,
      { ...meta, href: routes.file(document.id, file, fileVersion(sha256)) },
    ]),
  );
  return {
    linked: await linkedArticles(scope, document.lang, document.links),
    customers: [{ slug, name }],
    fileUrl: (file: string) => addresses.get(file) ?? null,
  };
}
