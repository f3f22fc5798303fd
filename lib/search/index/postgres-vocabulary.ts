import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { vocabularyWord } from "./vocabulary";

/** A word of one text for one of the text's audience tokens. */
export interface WordPlace {
  readonly lang: Lang;
  readonly audienceToken: string;
  readonly word: string;
}

export async function listSwedishWords(scope: Scope): Promise<string[]> {
  const rows = await scope.db.$queryRaw<{ word: string }[]>`select distinct word from search_word where lang = 'sv'`;
  return rows.map((row) => row.word);
}

/** What a document has brought into the vocabulary. */
export async function wordsOfDocument(scope: Scope, documentId: string): Promise<WordPlace[]> {
  return scope.db.$queryRaw<WordPlace[]>`
    select lang, token as "audienceToken", word from search_text, unnest(audience) as token, unnest(words) as word
    where document_id = ${documentId}::uuid`;
}

/** Counts these down, and returns the Swedish words that no text has any longer. */
export async function dropWords(scope: Scope, places: readonly WordPlace[]): Promise<string[]> {
  // One statement for each group: as a join the planner takes it for a handful of rows and reads the table for each.
  for (const [{ lang, audienceToken }, words] of grouped(places)) {
    await scope.db.$executeRaw`
      update search_word set n = n - 1
      where lang = ${lang} and audience_token = ${audienceToken} and word = any (${words}::text[])`;
    await scope.db.$executeRaw`
      delete from search_word
      where lang = ${lang} and audience_token = ${audienceToken} and word = any (${words}::text[]) and n <= 0`;
  }
  const words = [...new Set(places.flatMap(({ lang, word }) => (lang === "sv" ? [word] : [])))];
  if (words.length === 0) return [];
  const left = await scope.db.$queryRaw<{ word: string }[]>`
    select word from search_word where lang = 'sv' and word = any (${words}::text[])`;
  const known = new Set(left.map((row) => row.word));
  return words.filter((word) => !known.has(word));
}

function grouped(places: readonly WordPlace[]): [Omit<WordPlace, "word">, string[]][] {
  const groups = new Map<string, [Omit<WordPlace, "word">, string[]]>();
  for (const { lang, audienceToken, word } of places) {
    const group = groups.get(`${lang} ${audienceToken}`);
    if (group) group[1].push(word);
    else groups.set(`${lang} ${audienceToken}`, [{ lang, audienceToken }, [word]]);
  }
  return [...groups.values()];
}

/** Counts these up, and returns the Swedish ones. */
export async function addWords(scope: Scope, places: readonly WordPlace[]): Promise<string[]> {
  if (places.length === 0) return [];
  const rows = JSON.stringify(
    places.map(({ lang, audienceToken, word }) => ({ ...vocabularyWord(word, lang), audienceToken })),
  );
  await scope.db.$executeRaw`
    insert into search_word (lang, audience_token, word, folded, stem, n)
    select lang, "audienceToken", word, folded, stem, 1 from jsonb_to_recordset(${rows}::jsonb)
      as row(lang text, "audienceToken" text, word text, folded text, stem text)
    on conflict (lang, audience_token, word) do update set n = search_word.n + 1`;
  return [...new Set(places.flatMap(({ lang, word }) => (lang === "sv" ? [word] : [])))];
}
