import type { Lang } from "@/lib/knowledge/source/schema";
import { analyse, fold, stemOf } from "@/lib/search/text/analyse";
import type { IndexText } from "./port";

/** What is longer is an address or a slip of the keyboard, and no word. */
export const longestWord = 60;

export interface VocabularyWord {
  readonly word: string;
  readonly folded: string;
  readonly stem: string;
  /** In how many texts. */
  readonly n: number;
}

export interface VocabularyRow extends VocabularyWord {
  readonly lang: Lang;
  readonly audienceToken: string;
}

/** The words of all texts, counted per language and audience token: a correction may only come from what one may read. */
export function vocabularyOf(texts: readonly IndexText[]): VocabularyRow[] {
  const rows = new Map<string, { -readonly [K in keyof VocabularyRow]: VocabularyRow[K] }>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      for (const audienceToken of new Set(text.audience)) {
        const id = `${text.lang} ${audienceToken} ${word}`;
        const row = rows.get(id);
        if (row) row.n += 1;
        else rows.set(id, { ...vocabularyWord(word, text.lang), audienceToken, n: 1 });
      }
    }
  }
  return [...rows.values()];
}

export function vocabularyWord(word: string, lang: Lang): Pick<VocabularyRow, "lang" | "word" | "folded" | "stem"> {
  return { lang, word, folded: fold(word), stem: stemOf(word, lang) };
}

/** Each word of a text once. */
export function wordsOf(text: IndexText): string[] {
  const sections = text.sections.flatMap((section) => [section.heading ?? "", section.text]);
  const all = [text.title, text.description, ...text.keywords, ...sections].join("\n");
  const words = new Set(analyse(all, text.lang).map((term) => term.word));
  return [...words].filter((word) => word.length >= 2 && word.length <= longestWord);
}

/** Whether `part` could be a part of a compound: it stands in the word, or does but for the *a* that a joint has taken. */
export function mayBePart(part: string, word: string): boolean {
  if (part.length >= word.length || part.length < 3) return false;
  return word.includes(part) || (part.endsWith("a") && word.includes(part.slice(0, -1)));
}
