import "server-only";
import type { Scope } from "@/lib/access/scope";
import { langSchema } from "@/lib/knowledge/source/schema";
import type { SynonymGroup } from "./synonyms";

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
