import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Lang } from "@/lib/knowledge/source/schema";
import { kindOf } from "@/lib/knowledge/writing/head-queries";
import { type DeskFilter, type DeskRow, type DeskState, type DeskText, pageSize } from "./desk-list";

const dayMs = 86_400_000;
const langs = ["sv", "en"] as const;

/** The documents that the viewer writes, a page of them, with how many there are in all. */
export async function listDeskDocuments(
  scope: Scope,
  filter: DeskFilter,
  now: Date,
): Promise<{ rows: DeskRow[]; total: number }> {
  const where: Prisma.DocumentWhereInput = { AND: [scope.documentWhere("write"), ...narrowed(filter, now)] };
  const total = await scope.db.document.count({ where });
  const documents = await scope.db.document.findMany({
    where,
    orderBy: filter.due ? [{ reviewBy: "asc" }, { key: "asc" }] : [{ key: "asc" }, { id: "asc" }],
    skip: (filter.page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      key: true,
      kind: true,
      sectionKey: true,
      owner: true,
      reviewBy: true,
      archivedAt: true,
      organisation: { select: { name: true } },
      texts: { select: { lang: true, title: true, version: true, outdatedSince: true } },
      versions: {
        where: { state: { in: ["draft", "review", "scheduled", "withdrawn"] } },
        orderBy: { number: "desc" },
        select: { lang: true, number: true, state: true, title: true },
      },
    },
  });
  const ids = documents.map(({ id }) => id);
  const [reads, votes] = [await readsOf(scope, ids, now), await votesOf(scope, ids)];
  const rows = documents.map(({ organisation, texts, versions, archivedAt, reviewBy, ...document }) => ({
    ...document,
    kind: kindOf(document.kind),
    customer: organisation?.name ?? null,
    reviewBy: reviewBy?.toISOString().slice(0, 10) ?? null,
    isArchived: archivedAt !== null,
    texts: langs.flatMap((lang) => textIn(lang, texts, versions) ?? []),
    helpful: votes.get(document.id) ?? { yes: 0, no: 0 },
    reads: reads.get(document.id) ?? 0,
  }));
  return { rows, total };
}

interface TextRow {
  lang: string;
  title: string;
  version: number;
  outdatedSince: Date | null;
}

interface VersionRow {
  lang: string;
  number: number;
  state: string;
  title: string;
}

function textIn(lang: Lang, texts: readonly TextRow[], versions: readonly VersionRow[]): DeskText | null {
  const text = texts.find((candidate) => candidate.lang === lang);
  const newest = versions.find((version) => version.lang === lang);
  if (!text && !newest) return null;
  const waiting = ["review", "scheduled", "draft"] as const;
  return {
    lang,
    title: text?.title ?? newest?.title ?? "",
    published: text?.version ?? null,
    waiting:
      waiting.find((state) => versions.some((version) => version.lang === lang && version.state === state)) ?? null,
    isOutdated: Boolean(text?.outdatedSince),
  };
}

function narrowed(filter: DeskFilter, now: Date): Prisma.DocumentWhereInput[] {
  const { text, kind, state, section, customer, due, translation } = filter;
  const where: Prisma.DocumentWhereInput[] = [state === null ? { archivedAt: null } : inState(state)];
  if (text !== null) {
    const contains = { contains: text, mode: "insensitive" } as const;
    where.push({
      OR: [{ key: contains }, { versions: { some: { title: contains } } }, { texts: { some: { title: contains } } }],
    });
  }
  if (kind !== null) where.push({ kind });
  if (section !== null) where.push({ sectionKey: section });
  if (customer !== null) where.push(customer === "none" ? { orgId: null } : { organisation: { slug: customer } });
  if (due) where.push({ reviewBy: { lte: new Date(now.getTime() + 14 * dayMs) }, texts: { some: {} } });
  if (translation === "outdated") where.push({ texts: { some: { outdatedSince: { not: null } } } });
  if (translation === "missing") {
    where.push({ texts: { some: {} }, OR: langs.map((lang) => ({ texts: { none: { lang } } })) });
  }
  return where;
}

function inState(state: DeskState): Prisma.DocumentWhereInput {
  const waiting = (version: string) => ({ versions: { some: { state: version } } });
  const where: Record<DeskState, Prisma.DocumentWhereInput> = {
    archived: { archivedAt: { not: null } },
    published: { archivedAt: null, texts: { some: {} } },
    changes: { archivedAt: null, texts: { some: {} }, ...waiting("draft") },
    draft: { archivedAt: null, texts: { none: {} } },
    review: { archivedAt: null, ...waiting("review") },
    scheduled: { archivedAt: null, ...waiting("scheduled") },
  };
  return where[state];
}

/** Reads of 30 days, by document. */
export async function readsOf(scope: Scope, documentIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const rows = await scope.db.documentReads.groupBy({
    by: ["documentId"],
    where: { documentId: { in: [...documentIds] }, day: { gt: new Date(now.getTime() - 30 * dayMs) } },
    _sum: { n: true },
  });
  return new Map(rows.map(({ documentId, _sum }) => [documentId, _sum.n ?? 0]));
}

export async function votesOf(
  scope: Scope,
  documentIds: readonly string[],
): Promise<Map<string, { yes: number; no: number }>> {
  const rows = await scope.db.documentVote.groupBy({
    by: ["documentId", "helpful"],
    where: { documentId: { in: [...documentIds] } },
    _count: true,
  });
  const votes = new Map<string, { yes: number; no: number }>();
  for (const { documentId, helpful, _count } of rows) {
    const sum = votes.get(documentId) ?? { yes: 0, no: 0 };
    votes.set(documentId, helpful ? { ...sum, yes: _count } : { ...sum, no: _count });
  }
  return votes;
}
