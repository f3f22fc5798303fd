import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SynonymGroup } from "./synonyms";

/** Makes the shipped groups equal to the file's; what an editor has added, changed or taken away stays as it is. */
export async function syncSynonyms({ db }: Scope, groups: readonly SynonymGroup[]): Promise<void> {
  const rows = await db.searchSynonym.findMany({ where: { shippedAs: { not: null } } });
  const nameOf = (lang: string, shippedAs: string | null | undefined) => `${lang} ${shippedAs}`;
  const known = new Map(rows.map((row) => [nameOf(row.lang, row.shippedAs), row]));
  const shipped = new Set(groups.map(({ lang, words }) => nameOf(lang, words[0])));
  const gone = rows.filter((row) => row.origin === "content" && !shipped.has(nameOf(row.lang, row.shippedAs)));
  await db.searchSynonym.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });

  const added = groups.filter(({ lang, words }) => !known.has(nameOf(lang, words[0])));
  await db.searchSynonym.createMany({
    data: added.map(({ lang, words }) => ({ lang, words: [...words], origin: "content", shippedAs: words[0] })),
  });
  for (const { lang, words } of groups) {
    const row = known.get(nameOf(lang, words[0]));
    if (row?.origin !== "content" || row.words.join("\n") === words.join("\n")) continue;
    await db.searchSynonym.update({ where: { id: row.id }, data: { words: [...words], updatedAt: new Date() } });
  }
}
