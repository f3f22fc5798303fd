import type { Lang } from "@/lib/knowledge/source/schema";
import type { IndexedText } from "@/lib/search/index/engine";
import { isStopWord, wordsIn } from "@/lib/search/text/analyse";
import { Lexicon, longestWord } from "./lexicon";
import { Postings } from "./postings";

/** Where in a text a word stands, in the order of what it says about the text. */
export const fields = ["title", "heading", "keywords", "description", "body"] as const;
export type Field = (typeof fields)[number];

/** A text in the index. Words are numbers of the lexicon, in the order in which they are read. */
export interface Entry {
  readonly number: number;
  readonly documentId: string;
  readonly kind: IndexedText["kind"];
  readonly orgId: string | null;
  readonly product: readonly string[];
  readonly updated: string | null;
  readonly reads: number;
  /** Without stop words. */
  readonly title: Uint32Array;
  /** What people type, as editors foresee it; each without stop words. */
  readonly keywords: readonly Uint32Array[];
  readonly sections: readonly { readonly heading: Uint32Array; readonly body: Uint32Array }[];
  /** Words in the body. */
  readonly length: number;
}

/** The texts of one language, turned inside out: for each word, the texts it stands in. Lives in memory and knows no viewer. */
export class TextIndex {
  readonly lexicon: Lexicon;
  /** By slot; a text that was taken out leaves null. */
  readonly entries: (Entry | null)[] = [];
  private readonly postings: Postings[] = [];
  private readonly slots = new Map<number, number>();

  constructor(readonly lang: Lang) {
    this.lexicon = new Lexicon(lang);
  }

  get size(): number {
    return this.slots.size;
  }

  has(number: number): boolean {
    return this.slots.has(number);
  }

  postingsOf(word: number): Postings | undefined {
    return this.postings[word];
  }

  /** `number` names the text for ever: a changed text is another one. */
  add(number: number, text: IndexedText): void {
    if (this.slots.has(number)) return;
    const slot = this.entries.length;
    const counts = new Map<number, number[]>();
    const count = (source: string, field: Field): Uint32Array => {
      const words = this.wordsOf(source);
      const at = fields.indexOf(field);
      for (const word of words) {
        const counted = counts.get(word) ?? [0, 0, 0, 0, 0];
        counted[at] = (counted[at] ?? 0) + 1;
        counts.set(word, counted);
      }
      return words;
    };
    const title = this.telling(count(text.title, "title"));
    const keywords = text.keywords.map((keyword) => this.telling(count(keyword, "keywords")));
    count(text.description, "description");
    const sections = text.sections.map((section) => {
      return { heading: count(section.heading ?? "", "heading"), body: count(section.text, "body") };
    });
    const length = sections.reduce((sum, { body }) => sum + body.length, 0);
    const { documentId, kind, orgId, product, updated, reads } = text;
    const known = { number, documentId, kind, orgId, product, updated, reads };
    this.entries.push({ ...known, title, keywords, sections, length });
    this.slots.set(number, slot);
    for (const [word, counted] of counts) {
      this.postings[word] ??= new Postings();
      this.postings[word].push(slot, counted);
    }
  }

  /** Its slot stays behind, so that nothing else moves; whoever keeps the index makes it anew when half of it is gone. */
  remove(number: number): void {
    const slot = this.slots.get(number);
    if (slot === undefined) return;
    this.entries[slot] = null;
    this.slots.delete(number);
  }

  /** The words that say something; all of them when none does. */
  private telling(words: Uint32Array): Uint32Array {
    const telling = words.filter((word) => !isStopWord(this.lexicon.words[word] ?? "", this.lang));
    return telling.length > 0 ? telling : words;
  }

  private wordsOf(source: string): Uint32Array {
    const numbers: number[] = [];
    for (const { word } of wordsIn(source)) {
      if (word.length <= longestWord) numbers.push(this.lexicon.add(word));
    }
    return Uint32Array.from(numbers);
  }
}
