import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { SynonymGroup } from "@/lib/search/ranking/synonyms";
import { askToCompare } from "./compare-wish-commands";
import { wordTaken } from "./synonyms";

/** Makes the shipped groups equal to the file's; what an editor has added, changed or taken away stays as it is. */
export async function syncSynonyms(scope: Scope, groups: readonly SynonymGroup[]): Promise<void> {
  const { db } = scope;
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
  let changed = gone.length + added.length;
  for (const { lang, words } of groups) {
    const row = known.get(nameOf(lang, words[0]));
    if (row?.origin !== "content" || row.words.join("\n") === words.join("\n")) continue;
    await db.searchSynonym.update({ where: { id: row.id }, data: { words: [...words], updatedAt: new Date() } });
    changed += 1;
  }
  if (changed > 0) await askToCompare(scope);
}

export interface GroupChange {
  /** Null adds a group. */
  readonly id: string | null;
  readonly lang: Lang;
  readonly words: readonly string[];
}

export type GroupOutcome = "saved" | "taken" | "gone";

/** Adds a group, or gives one other words; what changes is an editor's from then on. */
export async function saveSynonyms(scope: Scope, { id, lang, words }: GroupChange): Promise<GroupOutcome> {
  // Two editors at once must not both find a word free.
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`synonyms ${lang}`}, 11))`;
  const groups = await scope.db.searchSynonym.findMany({ where: { lang, removedAt: null } });
  if (id !== null && !groups.some((group) => group.id === id)) return "gone";
  const others = groups.filter((group) => group.id !== id);
  if (wordTaken(words, others)) return "taken";
  const data = { words: [...words], origin: "portal", updatedAt: new Date() };
  const key = id ?? randomUUID();
  if (id === null) await scope.db.searchSynonym.createMany({ data: [{ ...data, id: key, lang }] });
  else await scope.db.searchSynonym.updateMany({ where: { id }, data });
  await noteChange(scope, key, { lang, words, what: id === null ? "added" : "changed" });
  return "saved";
}

/** Takes a group away; one of the file stays away too. */
export async function removeSynonyms(scope: Scope, id: string): Promise<"removed" | "gone"> {
  const [group] = await scope.db.searchSynonym.findMany({ where: { id, removedAt: null } });
  if (!group) return "gone";
  const now = new Date();
  const data = { origin: "portal", removedAt: now, updatedAt: now };
  const { count } = await scope.db.searchSynonym.updateMany({ where: { id, removedAt: null }, data });
  if (count === 0) return "gone";
  await noteChange(scope, id, { lang: group.lang, words: group.words, what: "removed" });
  return "removed";
}

async function noteChange(
  scope: Scope,
  id: string,
  { words, ...detail }: { lang: string; words: readonly string[]; what: "added" | "changed" | "removed" },
): Promise<void> {
  await appendAudit(scope, {
    kind: "synonyms.changed",
    subject: `search_synonym:${id}`,
    detail: { ...detail, words: words.join(", ") },
  });
  // Meilisearch has synonyms among the settings of its indexes, and would hear of them at night only.
  await askToCompare(scope);
}
