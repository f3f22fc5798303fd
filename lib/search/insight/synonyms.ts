import { parse } from "yaml";
import * as z from "zod";
import { langSchema, langs } from "@/lib/knowledge/source/schema";
import type { SynonymGroup } from "@/lib/search/ranking/synonyms";

export const mostWords = 8;
const letters = /^[\p{L}\p{N}][\p{L}\p{N} .+&/-]*$/u;

const word = z
  .string("searchInsight.synonyms.refused.word")
  .min(2, "searchInsight.synonyms.refused.word")
  .max(40, "searchInsight.synonyms.refused.word")
  .regex(letters, "searchInsight.synonyms.refused.letters");

/** The words of one group, in small letters; messages are keys of the interface. */
export const wordsSchema = z
  .array(word)
  .min(2, "searchInsight.synonyms.refused.count")
  .max(mostWords, "searchInsight.synonyms.refused.count")
  .refine((words) => new Set(words).size === words.length, "searchInsight.synonyms.refused.twice");

/** What an editor typed: words between commas or on lines of their own. */
export function splitWords(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(plainWord)
    .filter((part) => part !== "");
}

/** As words are kept and compared: small letters, one form of each accent, single spaces. */
function plainWord(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** A word that stands in another group of the language already, if there is one. */
export function wordTaken(words: readonly string[], others: readonly { words: readonly string[] }[]): string | null {
  const taken = new Set(others.flatMap((group) => group.words));
  return words.find((word) => taken.has(word)) ?? null;
}

const fileSchema = z.strictObject({ sv: z.array(wordsSchema), en: z.array(wordsSchema) });

/** The groups of content/synonyms.yaml; throws with the first that cannot be used. */
export function readSynonymFile(yaml: string): SynonymGroup[] {
  const file = fileSchema.parse(parse(yaml, { schema: "core", maxAliasCount: 0 }));
  return langs.flatMap((lang) => {
    const seen: { words: readonly string[] }[] = [];
    return file[lang].map((words) => {
      const taken = wordTaken(words, seen);
      if (taken) throw new Error(`content/synonyms.yaml: ${lang} has "${taken}" in two groups`);
      seen.push({ words });
      return { lang, words };
    });
  });
}

export const saveSynonymsSchema = z.object({
  /** Empty adds a group. */
  group: z.union([z.uuid(), z.literal("")]).default(""),
  lang: langSchema,
  words: z.string().max(1_000, "searchInsight.synonyms.refused.count"),
});

export const removeSynonymsSchema = z.object({ group: z.uuid() });
