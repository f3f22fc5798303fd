import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { splitCompound } from "@/lib/search/text/compound";
import { indexRecords } from "./index-record";
import type { IndexText } from "./port";
import { addWords, dropWords, listSwedishWords, type WordPlace, wordsOfDocument } from "./postgres-vocabulary";
import { longestWord, mayBePart, vocabularyOf, wordsOf } from "./vocabulary";

/** Makes the whole index anew. */
export async function rebuild(scope: Scope, texts: readonly IndexText[]): Promise<void> {
  await lockIndex(scope);
  const vocabulary = vocabularyOf(texts);
  const known = new Set(vocabulary.flatMap(({ lang, word }) => (lang === "sv" ? [word] : [])));
  await scope.db.$executeRaw`delete from search_word`;
  await scope.db.$executeRaw`delete from search_text`;
  await scope.db.$executeRaw`delete from search_section`;
  for (const rows of batches(vocabulary)) {
    await scope.db.$executeRaw`
      insert into search_word (lang, audience_token, word, folded, stem, n)
      select lang, "audienceToken", word, folded, stem, n from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(lang text, "audienceToken" text, word text, folded text, stem text, n int)`;
  }
  await insertTexts(scope, texts, texts.map(wordsOf));
  await insertSections(scope, texts, splitterOf(known));
}

/**
 * Replaces one document and leaves the index as a rebuild would. A word that is new, or gone, can change how compounds
 * in other documents are split: their sections are made again.
 */
export async function replace(scope: Scope, documentId: string, texts: readonly IndexText[]): Promise<boolean> {
  await lockIndex(scope);
  if (await lacksTexts(scope)) return false;
  const known = new Set(await listSwedishWords(scope));
  const before = await wordsOfDocument(scope, documentId);
  const words = texts.map(wordsOf);
  const after = texts.flatMap(({ lang, audience }, at) => placesOf(lang, audience, words[at] ?? []));
  const gone = await dropWords(scope, without(before, after));
  const come = await addWords(scope, without(after, before));

  const knownNow = new Set([...known].filter((word) => !gone.includes(word)));
  for (const word of come) knownNow.add(word);
  await scope.db.$executeRaw`delete from search_text where document_id = ${documentId}::uuid`;
  await scope.db.$executeRaw`delete from search_section where document_id = ${documentId}::uuid`;
  const split = splitterOf(knownNow);
  await insertTexts(scope, texts, words);
  await insertSections(scope, texts, split);

  const changed = [...come.filter((word) => !known.has(word)), ...gone.filter((word) => !come.includes(word))];
  const resplit = splitOtherwise(changed, known, knownNow);
  const others = (await textsWithWords(scope, resplit)).filter((text) => text.documentId !== documentId);
  for (const { documentId: id } of others) {
    await scope.db.$executeRaw`delete from search_section where document_id = ${id}::uuid and lang = 'sv'`;
  }
  await insertSections(scope, others, split);
  return true;
}

/** One at a time writes the index: counts of words are shared by all documents. */
async function lockIndex(scope: Scope): Promise<void> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('search index', 7))`;
}

/** An index of an older version does not say which words came from where. */
async function lacksTexts(scope: Scope): Promise<boolean> {
  const [row] = await scope.db.$queryRaw<{ lacks: boolean }[]>`
    select exists (select from search_section) and not exists (select from search_text) as lacks`;
  return row?.lacks ?? true;
}

function placesOf(lang: Lang, audience: readonly string[], words: readonly string[]): WordPlace[] {
  return [...new Set(audience)].flatMap((audienceToken) => words.map((word) => ({ lang, audienceToken, word })));
}

function without(places: readonly WordPlace[], others: readonly WordPlace[]): WordPlace[] {
  const id = ({ lang, audienceToken, word }: WordPlace) => `${lang} ${audienceToken} ${word}`;
  const known = new Set(others.map(id));
  return places.filter((place) => !known.has(id(place)));
}

/** A word is split once, not at each of its places: splitting is most of the work of indexing. */
function splitterOf(known: ReadonlySet<string>): (word: string) => readonly string[] {
  const parts = new Map<string, readonly string[]>();
  return (word) => {
    if (word.length > longestWord) return [];
    const found = parts.get(word) ?? splitCompound(word, (part) => known.has(part)) ?? [];
    parts.set(word, found);
    return found;
  };
}

/** The words of the vocabulary that are split otherwise since these came or went. */
function splitOtherwise(changed: readonly string[], before: ReadonlySet<string>, now: ReadonlySet<string>): string[] {
  if (changed.length === 0) return [];
  const parts = (word: string, known: ReadonlySet<string>) => splitCompound(word, (part) => known.has(part))?.join(" ");
  return [...now].filter(
    (word) => changed.some((part) => mayBePart(part, word)) && parts(word, before) !== parts(word, now),
  );
}

/** The Swedish texts that have one of these words, as they were indexed. */
async function textsWithWords(scope: Scope, words: readonly string[]): Promise<IndexText[]> {
  if (words.length === 0) return [];
  const rows = await scope.db.$queryRaw<{ documentId: string }[]>`
    select document_id as "documentId" from search_text where lang = 'sv' and words && ${words}::text[]`;
  const found = await scope.db.documentText.findMany({
    where: { lang: "sv", documentId: { in: rows.map((row) => row.documentId) } },
    select: { documentId: true, title: true, description: true, keywords: true, tags: true },
  });
  const sections = await scope.db.searchSection.findMany({
    where: { lang: "sv", documentId: { in: rows.map((row) => row.documentId) } },
    select: { documentId: true, audience: true, anchor: true, heading: true, body: true },
    orderBy: { ordinal: "asc" },
  });
  return found.map(({ tags, keywords, ...text }) => {
    const own = sections.filter(({ documentId }) => documentId === text.documentId);
    return {
      ...text,
      lang: "sv",
      audience: own[0]?.audience ?? [],
      keywords: [...keywords, ...tags],
      sections: own.map(({ anchor, heading, body }) => ({ anchor, heading, text: body })),
    };
  });
}

async function insertTexts(scope: Scope, texts: readonly IndexText[], words: readonly string[][]): Promise<void> {
  await scope.db.searchText.createMany({
    data: texts.map(({ documentId, lang, audience }, at) => {
      return { documentId, lang, audience: [...audience], words: words[at] ?? [] };
    }),
  });
}

async function insertSections(
  scope: Scope,
  texts: readonly IndexText[],
  split: (word: string) => readonly string[],
): Promise<void> {
  const sections = texts.flatMap((text) => {
    const { documentId, lang, audience } = text;
    return indexRecords(text, split).map((record) => ({ ...record, documentId, lang, audience }));
  });
  for (const rows of batches(sections)) {
    await scope.db.$executeRaw`
      insert into search_section (document_id, lang, ordinal, audience, anchor, heading, title_folded, body, terms)
      select "documentId", lang, ordinal, audience, anchor, heading, "titleFolded", body, terms::tsvector
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("documentId" uuid, lang text, ordinal int,
        audience text[], anchor text, heading text, "titleFolded" text, body text, terms text)`;
  }
}

function* batches<T>(rows: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
