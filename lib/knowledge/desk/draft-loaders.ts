import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type ActionResult, runAction } from "@/lib/access/action";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can, holdsAnywhere, type PersonViewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import { listFileMeta } from "@/lib/knowledge/files/file-queries";
import { linkedArticles } from "@/lib/knowledge/reading/linked-queries";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";
import { listSections } from "@/lib/knowledge/reading/queries";
import { type CompileResult, compileDocument } from "@/lib/knowledge/source/compile";
import { isOfFrontMatter, type Refusal } from "@/lib/knowledge/source/refusal";
import { type DocumentFormat, documentKinds, type Lang, langSchema } from "@/lib/knowledge/source/schema";
import { templateOf, translationOf } from "@/lib/knowledge/source/templates/template";
import { withTitleOnly } from "@/lib/knowledge/source/write-front-matter";
import { draftSchema } from "@/lib/knowledge/writing/draft";
import { latestVersion, linkChoices, listServices, ownDraft } from "@/lib/knowledge/writing/draft-queries";
import { requireDocument } from "@/lib/knowledge/writing/head-queries";
import { writePermissionOf, writePermissions } from "@/lib/knowledge/writing/rights";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a person may write about, and for whom: the kinds each with their customers. */
export async function loadNewDocument() {
  const viewer = await requireSupplier(...writePermissions);
  const lang = await getLocale();
  const sections = await inScope(viewer, (scope) => listSections(scope, lang));
  const kinds = documentKinds.filter((kind) => holdsAnywhere(viewer, [writePermissionOf(kind)]));
  const customers = viewer.customers.map(({ id, slug, name }) => ({
    slug,
    name,
    kinds: kinds.filter((kind) => can(viewer, writePermissionOf(kind), id)),
  }));
  return { kinds, customers, sections: sections.map(({ key, title }) => ({ key, title })), lang };
}

/** A text opened to be written on, with everything the editor offers to choose from. */
export async function loadEditor(documentId: string, asked: string) {
  const viewer = await requireSupplier(...writePermissions);
  const lang = langSchema.safeParse(asked).data;
  if (!lang || !uuid.test(documentId)) notFound();
  try {
    const opened = await inScope(viewer, (scope) => openText(scope, viewer, documentId, lang));
    const org = viewer.customers.find(({ slug }) => slug === opened.customer?.slug);
    if (org) await noteSupplierRead(viewer, writePermissionOf(opened.document.kind), org.id);
    return opened;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

async function openText(scope: Scope, viewer: PersonViewer, documentId: string, lang: Lang) {
  const document = await requireDocument(scope, "write", documentId);
  const latest = await latestVersion(scope, documentId, lang);
  const isTranslation = lang !== document.sourceLang;
  const original = isTranslation ? await latestVersion(scope, documentId, document.sourceLang) : null;
  const published = await scope.db.document.count({ where: { id: documentId, ...scope.documentWhere("publish") } });
  const org = viewer.customers.find(({ id }) => id === document.orgId) ?? null;
  const sections = await listSections(scope, lang);
  const { key, kind, sectionKey: section } = document;
  const values = { kind, lang, title: key, section, customer: org?.slug ?? null, owner: viewer.name };
  const beginning = original ? translationOf(original.source, { key, lang }) : templateOf(values);
  return {
    author: { id: viewer.personId, name: viewer.name },
    document: {
      id: document.id,
      key: document.key,
      kind: document.kind,
      sectionKey: document.sectionKey,
      sourceLang: document.sourceLang,
    },
    lang,
    /** What is saved, or what a text without versions begins as. */
    saved: { number: latest?.number ?? null, source: latest?.source ?? beginning },
    format: latest?.format ?? original?.format ?? "mdx",
    latestBy: latest && { authorName: latest.authorName, createdAt: latest.createdAt },
    original: original && { number: original.number, source: original.source, lang: document.sourceLang },
    draft: await ownDraft(scope, documentId, lang),
    customer: org && { slug: org.slug, name: org.name },
    customers: viewer.customers.map(({ slug, name }) => ({ slug, name })),
    sections: sections.map(({ key, title, slug }) => ({ key, title, slug })),
    services: document.orgId ? await listServices(scope, document.orgId, lang) : [],
    links: await linkChoices(scope, lang),
    files: (await listFileMeta(scope, [documentId])).map(({ name, mime }) => ({ name, mime })),
    mayPublish: published > 0,
  };
}

export type EditorData = Awaited<ReturnType<typeof openText>>;

export interface PreviewText {
  readonly lang: Lang;
  /** Slug of the customer whose figures it may show. */
  readonly customer: string | null;
  readonly title: string;
  readonly description: string;
  readonly code: string;
  readonly codeHash: string;
  readonly kpis: readonly string[];
  readonly linked: ReadonlyMap<string, ArticleLink>;
  readonly files: Awaited<ReturnType<typeof listFileMeta>>;
}

export type PreviewResult = ActionResult & { text?: PreviewText; refusals?: readonly Refusal[]; isSlow?: boolean };

/** Milliseconds a preview may take; the last one stays on the screen. */
const longest = 8_000;

/** An unsaved text, compiled as it would be published. Asks as any other action does; stores nothing. */
export async function loadPreview(form: FormData): Promise<PreviewResult> {
  let outcome: Pick<PreviewResult, "text" | "refusals" | "isSlow"> = {};
  const result = await runAction(
    {
      name: "preview",
      schema: draftSchema,
      anyOf: writePermissions,
      run: async ({ scope, viewer, input }) => {
        const { orgId } = await requireDocument(scope, "write", input.document);
        const format = (await latestVersion(scope, input.document, input.lang))?.format ?? "mdx";
        const compiled = await within(longest, compileForPreview(input.source, format));
        if (!compiled) outcome = { isSlow: true };
        else if (!compiled.ok) outcome = { refusals: compiled.refusals };
        else {
          const { frontMatter, code, codeHash, kpis, links } = compiled.document;
          const { title, description } = frontMatter;
          const linked = await linkedArticles(scope, input.lang, links);
          const files = await listFileMeta(scope, [input.document]);
          const customer = viewer.customers.find(({ id }) => id === orgId)?.slug ?? null;
          outcome = { text: { lang: input.lang, customer, title, description, code, codeHash, kpis, linked, files } };
        }
        return "editor.preview.made";
      },
    },
    form,
  );
  return { ...result, ...outcome };
}

/** A text whose form is not filled in yet is drawn all the same: its author should see what they write. */
async function compileForPreview(source: string, format: DocumentFormat): Promise<CompileResult> {
  const compiled = await compileDocument(source, { format });
  if (compiled.ok || !compiled.refusals.every(isOfFrontMatter)) return compiled;
  const drawable = withTitleOnly(source);
  return drawable === null ? compiled : compileDocument(drawable, { format });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
