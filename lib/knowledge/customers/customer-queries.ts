import "server-only";
import type { Scope } from "@/lib/access/scope";
import { outlineSchema } from "@/lib/knowledge/reading/queries";
import { figuresIn, incidentIn, proposalIn } from "@/lib/knowledge/source/document-meta";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";
import { type CustomerDocument, type CustomerDocumentCard, inLanguage, type ProposalCard } from "./customer-documents";

const cardFields = { lang: true, title: true, description: true, publishedAt: true, meta: true } as const;
const headFields = { id: true, key: true, kind: true, orgId: true, owner: true, reviewBy: true } as const;

interface HeadRow {
  id: string;
  key: string;
  kind: string;
  orgId: string | null;
  owner: string | null;
  reviewBy: Date | null;
}

interface CardRow {
  lang: string;
  title: string;
  description: string;
  publishedAt: Date;
  meta: unknown;
}

/** What a reader of one customer may open: published, addressed to them, and that customer's or nobody's. */
const readable = (scope: Scope, orgId: string, kinds: readonly string[]) => ({
  kind: { in: [...kinds] },
  archivedAt: null,
  unlisted: false,
  OR: [{ orgId }, { orgId: null }],
  ...scope.audienceWhere(),
});

/** Documents of these kinds for one customer, newest first, and the templates that it has not made its own. */
export async function listCustomerDocuments(
  scope: Scope,
  orgId: string,
  kinds: readonly string[],
  lang: Lang,
): Promise<CustomerDocumentCard[]> {
  scope.require("customer.open", orgId);
  const rows = await listRows(scope, orgId, kinds);
  const own = new Set(rows.filter((row) => row.orgId !== null).map(({ key }) => key));
  return rows
    .filter(({ orgId: belongsTo, key }) => belongsTo !== null || !own.has(key))
    .flatMap(({ texts, ...head }) => {
      const text = inLanguage(texts, lang);
      return text ? [card(head, text)] : [];
    });
}

export async function listProposals(scope: Scope, orgId: string, lang: Lang): Promise<ProposalCard[]> {
  scope.require("proposals.read", orgId);
  const rows = await listRows(scope, orgId, ["proposal"]);
  const counts = await scope.db.documentComment.groupBy({
    by: ["documentId"],
    where: { orgId, removedAt: null },
    _count: true,
  });
  const commentsOn = new Map(counts.map((row) => [row.documentId, row._count]));
  return rows.flatMap(({ texts, ...head }) => {
    const text = inLanguage(texts, lang);
    const fields = text && proposalIn(text.meta);
    return text && fields ? [{ ...card(head, text), fields, comments: commentsOn.get(head.id) ?? 0 }] : [];
  });
}

function listRows(scope: Scope, orgId: string, kinds: readonly string[]) {
  const texts = { where: scope.audienceWhere(), select: cardFields };
  return scope.db.document.findMany({
    where: { ...readable(scope, orgId, kinds), texts: { some: scope.audienceWhere() } },
    select: { ...headFields, texts },
    orderBy: [{ createdAt: "desc" }, { key: "asc" }],
  });
}

/** One document of a customer by its key, or null when there is none that the viewer may read. */
export async function getCustomerDocument(
  scope: Scope,
  orgId: string,
  key: string,
  kinds: readonly string[],
  lang: Lang,
): Promise<CustomerDocument | null> {
  const { unlisted: _any, ...where } = readable(scope, orgId, kinds);
  const head = await scope.db.document.findFirst({
    where: { ...where, key },
    select: {
      ...headFields,
      texts: {
        where: scope.audienceWhere(),
        select: {
          ...cardFields,
          version: true,
          code: true,
          codeHash: true,
          outline: true,
          links: true,
          readingMinutes: true,
          reviewedAt: true,
          reviewedBy: true,
        },
      },
    },
    // The customer's own before a template of the same name.
    orderBy: { orgId: { sort: "asc", nulls: "last" } },
  });
  const text = head && inLanguage(head.texts, lang);
  if (!text) return null;
  const { version, code, codeHash, links, readingMinutes, reviewedAt, reviewedBy } = text;
  return {
    ...card(head, text),
    ...{ version, code, codeHash, links, reviewedAt, reviewedBy },
    minutes: readingMinutes,
    outline: outlineSchema.parse(text.outline),
    proposal: head.kind === "proposal" ? proposalIn(text.meta) : null,
    incident: head.kind === "incident_report" ? incidentIn(text.meta) : null,
    figures: figuresIn(text.meta),
    langs: head.texts.map((one) => langSchema.parse(one.lang)),
  };
}

function card(head: HeadRow, text: CardRow): CustomerDocumentCard {
  const { id, key, kind, orgId, owner, reviewBy } = head;
  return {
    ...{ id, key, kind, orgId, owner },
    reviewBy: reviewBy?.toISOString().slice(0, 10) ?? null,
    title: text.title,
    description: text.description,
    lang: langSchema.parse(text.lang),
    publishedAt: text.publishedAt,
  };
}
