import type { Lang } from "@/lib/knowledge/schema";
import { analyse, fold } from "./analyse";
import type { IndexText } from "./port";

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
    const sections = text.sections.flatMap((section) => [section.heading ?? "", section.text]);
    const all = [text.title, text.description, ...text.keywords, ...sections].join("\n");
    const terms = new Map(analyse(all, text.lang).map((term) => [term.word, term.stem]));
    for (const [word, stem] of terms) {
      if (word.length < 2 || word.length > 60) continue;
      for (const audienceToken of text.audience) {
        const id = `${text.lang} ${audienceToken} ${word}`;
        const row = rows.get(id);
        if (row) row.n += 1;
        else rows.set(id, { lang: text.lang, audienceToken, word, folded: fold(word), stem, n: 1 });
      }
    }
  }
  return [...rows.values()];
}
