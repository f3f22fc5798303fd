import "server-only";
import type { EnqueuedTaskPromise, IndexSwap, Meilisearch } from "meilisearch";
import * as z from "zod";
import type { SynonymGroup } from "@/lib/search/ranking/synonyms";
import { digestOf } from "./digest";
import type { IndexedText } from "./engine";
import { checkVersion, exchange, finished } from "./meilisearch-client";
import { staleFilter } from "./meilisearch-filter";
import { heldIn, recordsOf, type SectionRecord } from "./meilisearch-records";
import { indexNames, settingsOf } from "./meilisearch-settings";

const batch = 1_000;

/** Replaces what the indexes have of one document. An index that is not there is never made by the way: it would lack its settings. */
export async function replaceInMeilisearch(
  client: Meilisearch,
  prefix: string,
  documentId: string,
  texts: readonly IndexedText[],
): Promise<void> {
  for (const { lang, name } of indexNames(prefix)) {
    await exchange(() => client.getRawIndex(name));
    const text = texts.find((one) => one.lang === lang);
    const digest = text ? digestOf(text) : null;
    // First the new records, then what is left of the old ones: at no time is the document gone.
    if (text && digest !== null) await add(client, name, recordsOf(text, digest));
    const stale = client.index(name).deleteDocuments({ filter: staleFilter(documentId, digest) });
    await finished(stale, "take out old records");
  }
}

/** Makes all indexes anew beside those that answer, and exchanges them in one step. */
export async function rebuildInMeilisearch(
  client: Meilisearch,
  prefix: string,
  texts: readonly IndexedText[],
  synonyms: readonly SynonymGroup[],
): Promise<void> {
  await checkVersion(client);
  const names = indexNames(prefix);
  for (const { lang, next } of names) {
    await drop(client, next);
    await finished(client.createIndex(next, { primaryKey: "id" }), "make an index");
    await finished(client.index(next).updateSettings(settingsOf(lang, synonyms)), "take the settings");
    const records = texts.filter((text) => text.lang === lang).flatMap((text) => recordsOf(text, digestOf(text)));
    await add(client, next, records);
  }
  // Only what is there can be exchanged. Without settings such an index refuses every search, so nobody finds it empty.
  for (const { name } of names) {
    await finished(client.createIndex(name, { primaryKey: "id" }), "make an index", "index_already_exists");
  }
  // Versions before 1.18 know nothing of renaming, and refuse the word that the client's type asks for.
  const swaps = names.map(({ name, next }) => ({ indexes: [name, next] }) as unknown as IndexSwap);
  await finished(client.swapIndexes(swaps), "exchange the indexes");
  for (const { next } of names) await drop(client, next);
}

/** Brings settings and synonyms up to date; what has not changed costs Meilisearch nothing. */
export async function settleMeilisearch(client: Meilisearch, prefix: string, synonyms: readonly SynonymGroup[]) {
  for (const { lang, name } of indexNames(prefix)) {
    await finished(client.index(name).updateSettings(settingsOf(lang, synonyms)), "take the settings");
  }
}

const pageSchema = z.object({
  results: z.array(z.object({ documentId: z.string(), digest: z.string(), of: z.int() })),
  total: z.int(),
});

/** What the indexes hold: `documentId lang` with the digest of the text, or nothing where records are missing. */
export async function heldInMeilisearch(client: Meilisearch, prefix: string): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const { lang, name } of indexNames(prefix)) {
    const records: Pick<SectionRecord, "documentId" | "digest" | "of">[] = [];
    for (let offset = 0, total = 1; offset < total; offset += batch) {
      const query = { fields: ["documentId", "digest", "of"], limit: batch, offset };
      const page = await exchange(async () => pageSchema.parse(await client.index(name).getDocuments(query)));
      records.push(...page.results);
      total = page.total;
    }
    for (const [documentId, digest] of heldIn(records)) held.set(`${documentId} ${lang}`, digest);
  }
  return held;
}

async function add(client: Meilisearch, name: string, records: readonly SectionRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += batch) {
    const added = client.index<SectionRecord>(name).addDocuments(records.slice(at, at + batch));
    await finished(added, "take new records");
  }
}

function drop(client: Meilisearch, name: string): Promise<void> {
  const dropped: EnqueuedTaskPromise = client.deleteIndex(name);
  return finished(dropped, "drop an index", "index_not_found");
}
