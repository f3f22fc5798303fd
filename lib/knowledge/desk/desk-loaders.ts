import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";
import { listFileMeta } from "@/lib/knowledge/files/file-queries";
import { linkedArticles } from "@/lib/knowledge/reading/linked-queries";
import { listSections } from "@/lib/knowledge/reading/queries";
import { compileDocument } from "@/lib/knowledge/source/compile";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";
import { compareTexts } from "@/lib/knowledge/writing/compare";
import { requireDocument } from "@/lib/knowledge/writing/head-queries";
import { publishPermissionOf, writePermissionOf, writePermissions } from "@/lib/knowledge/writing/rights";
import { staffWith } from "@/lib/knowledge/writing/staff-queries";
import { countTasks, listTasks } from "@/lib/knowledge/writing/task-queries";
import { isTaskKind, isTaskState } from "@/lib/knowledge/writing/tasks";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";
import { localDateAt } from "@/lib/time/local-date";
import { getDeskDocument, getVersionText, listReviewComments, listVersions } from "./desk-document-queries";
import { readDeskFilter } from "./desk-list";
import { listDeskDocuments } from "./desk-queries";

type Query = Readonly<Record<string, string | undefined>>;

const today = () => localDateAt(Date.now(), "Europe/Stockholm");
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The documents of whoever writes, narrowed as the address says. */
export async function loadDeskKnowledge(asked: Query) {
  const viewer = await requireSupplier(...writePermissions);
  const filter = readDeskFilter(singleValues({ ...asked }));
  const lang = await getLocale();
  return inScope(viewer, async (scope) => ({
    filter,
    ...(await listDeskDocuments(scope, filter, new Date())),
    sections: (await listSections(scope, lang)).map(({ key, title }) => ({ key, title })),
    customers: viewer.customers.map(({ slug, name }) => ({ slug, name })),
    tasks: await countTasks(scope),
    today: today(),
  }));
}

/** One document with all that can be done to it. */
export async function loadDeskDocument(id: string) {
  return withDocument(id, async (scope, viewer) => {
    const now = new Date();
    const lang = await getLocale();
    const document = await getDeskDocument(scope, id, now);
    const newest = (["sv", "en"] as const).flatMap(
      (lang) => document.versions.find((version) => version.lang === lang) ?? [],
    );
    const problems: { lang: Lang; refusals: readonly Refusal[] }[] = [];
    for (const { lang, number } of newest) {
      problems.push({ lang, refusals: (await getVersionText(scope, id, lang, number))?.refusals ?? [] });
    }
    const reviewers = await staffWith(scope, publishPermissionOf(document.kind), document.orgId, now);
    const [swedish, english] = [await listSections(scope, "sv"), await listSections(scope, "en")];
    const sections = (lang === "sv" ? swedish : english).map(({ key, title }) => ({
      key,
      title,
      slugs: { sv: slugIn(swedish, key), en: slugIn(english, key) },
    }));
    const { tasks } = await listTasks(scope, { kind: null, state: null, owner: null, documentId: id });
    return {
      document,
      problems,
      tasks,
      reviewers: reviewers.filter((person) => person.id !== viewer.personId).map(({ id, name }) => ({ id, name })),
      sections,
      customers: viewer.customers.map(({ id, slug, name }) => ({ id, slug, name })),
      today: today(),
      now: now.getTime(),
    };
  });
}

const slugIn = (sections: readonly { key: string; slug: string }[], key: string) =>
  sections.find((section) => section.key === key)?.slug;

/** A version as its readers would see it and as it is written, with what reviewers say of its lines. */
export async function loadReview(id: string, asked: string, number: number) {
  const lang = langSchema.safeParse(asked).data;
  if (!lang || !Number.isInteger(number) || number < 1 || number > 1_000_000) notFound();
  return withDocument(id, async (scope, viewer) => {
    const version = await getVersionText(scope, id, lang, number);
    const about = (await listVersions(scope, id)).filter((candidate) => candidate.lang === lang);
    const listed = about.find((candidate) => candidate.number === number);
    if (!version || !listed) notFound();
    const compiled = version.refusals.length > 0 ? null : await compileDocument(version.source, version.reading);
    const mayPublish = await scope.db.document.count({ where: { id, ...scope.documentWhere("publish") } });
    const author = await scope.db.documentVersion.findUnique({
      where: { documentId_lang_number: { documentId: id, lang, number } },
      select: { authorId: true },
    });
    return {
      documentId: id,
      lang,
      version: listed,
      source: version.source,
      refusals: version.refusals,
      rendered: compiled?.ok ? await renderedOf(scope, id, lang, compiled.document) : null,
      comments: await listReviewComments(scope, id, lang, number),
      published: about.find(({ state }) => state === "published")?.number ?? null,
      newest: about[0]?.number ?? number,
      customer: viewer.customers.find((customer) => customer.id === version.head.orgId)?.slug ?? null,
      mayDecide: mayPublish > 0 && author?.authorId !== viewer.personId,
    };
  });
}

type Compiled = Extract<Awaited<ReturnType<typeof compileDocument>>, { ok: true }>["document"];

async function renderedOf(
  scope: Scope,
  documentId: string,
  lang: Lang,
  { code, codeHash, frontMatter, kpis, links }: Compiled,
) {
  const { title, description } = frontMatter;
  const files = await listFileMeta(scope, [documentId]);
  return {
    code,
    codeHash,
    title,
    description,
    kpis,
    linked: await linkedArticles(scope, lang, links),
    files: files.map((file) => ({ ...file, href: routes.file(file.documentId, file.name, file.sha256) })),
  };
}

/** Two versions of a language beside each other; without numbers, the newest and what is published or came before it. */
export async function loadComparison(id: string, asked: string, query: Query) {
  const lang = langSchema.safeParse(asked).data;
  if (!lang) notFound();
  return withDocument(id, async (scope) => {
    const head = await requireDocument(scope, "write", id);
    const versions = (await listVersions(scope, id)).filter((version) => version.lang === lang);
    const [newest, before] = versions;
    if (!newest) notFound();
    const chosen = (text: string | undefined) => versions.find(({ number }) => String(number) === text);
    const { from, to } = singleValues({ ...query });
    const after = chosen(to) ?? newest;
    const published = versions.find(({ state, number }) => state === "published" && number !== after.number);
    const earlier = chosen(from) ?? published ?? before ?? newest;
    const older = await getVersionText(scope, id, lang, earlier.number);
    const later = await getVersionText(scope, id, lang, after.number);
    return {
      documentId: id,
      lang,
      mayRestore: head.archivedAt === null && earlier.number !== newest.number,
      versions,
      newest: newest.number,
      from: earlier,
      to: after,
      comparison: compareTexts(older?.source ?? "", later?.source ?? ""),
    };
  });
}

export async function loadTasks(asked: Query) {
  const viewer = await requireSupplier("knowledge.write");
  const { kind = "", state = "", owner = "" } = singleValues({ ...asked });
  const filter = {
    kind: isTaskKind(kind) ? kind : null,
    state: isTaskState(state) ? state : null,
    owner: owner === "me" || owner === "none" ? (owner as "me" | "none") : null,
  };
  return inScope(viewer, async (scope) => ({ filter, ...(await listTasks(scope, filter)), now: Date.now() }));
}

/** Work on one document for whoever writes it, which leaves a trace; anything else looks like a page that is not there. */
async function withDocument<T>(id: string, work: (scope: Scope, viewer: PersonViewer) => Promise<T>): Promise<T> {
  const viewer = await requireSupplier(...writePermissions);
  if (!uuid.test(id)) notFound();
  try {
    const { head, shown } = await inScope(viewer, async (scope) => ({
      head: await requireDocument(scope, "write", id),
      shown: await work(scope, viewer),
    }));
    if (head.orgId) await noteSupplierRead(viewer, writePermissionOf(head.kind), head.orgId);
    return shown;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
