import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";
import type { SynonymGroup } from "@/lib/search/ranking/synonyms";

/** Every group there is, for anyone who searches. */
export async function listSynonyms({ db }: Scope): Promise<readonly SynonymGroup[]> {
  const rows = await db.searchSynonym.findMany({
    where: { removedAt: null },
    orderBy: [{ lang: "asc" }, { id: "asc" }],
    select: { lang: true, words: true },
  });
  return rows.map(({ lang, words }) => ({ lang: langSchema.parse(lang), words }));
}

/** Differs whenever a group has been added, changed or removed; the same for every viewer. */
export async function synonymVersion({ db }: Scope): Promise<string> {
  const { _count: count, _max: newest } = await db.searchSynonym.aggregate({
    where: { removedAt: null },
    _count: true,
    _max: { updatedAt: true },
  });
  return `${count} ${newest.updatedAt?.toISOString() ?? "-"}`;
}

export interface DeskSynonyms extends SynonymGroup {
  readonly id: string;
  /** content or portal. */
  readonly origin: string;
}

/** The groups of one language for who maintains them, by their first word. */
export async function listDeskSynonyms({ db }: Scope, lang: Lang): Promise<DeskSynonyms[]> {
  const rows = await db.searchSynonym.findMany({
    where: { lang, removedAt: null },
    select: { id: true, words: true, origin: true },
  });
  const first = ({ words }: SynonymGroup) => words[0] ?? "";
  return rows.map((row) => ({ ...row, lang })).toSorted((a, b) => first(a).localeCompare(first(b), lang));
}
