import type { Lang } from "@/lib/knowledge/source/schema";
import { analyse, fold, stemOf } from "@/lib/search/text/analyse";
import type { IndexText } from "./port";

export interface IndexRecord {
  readonly ordinal: number;
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly titleFolded: string;
  readonly body: string;
  /** A tsvector as text. */
  readonly terms: string;
}

type Weight = "A" | "B" | "C" | "D";

/** Postgres keeps no position above this, and no more than this many of one word. */
const lastPosition = 16_383;
const mostPositions = 100;

/** One record per section; `split` gives the parts of a Swedish compound. Title and keywords stand in each, so that words spread over title and text meet in one row. */
export function indexRecords(text: IndexText, split: (word: string) => readonly string[]): IndexRecord[] {
  const keywords = [...text.keywords, text.description].join(". ");
  return text.sections.map((section, ordinal) => {
    const vector = new TermVector(text.lang, split);
    vector.add(text.title, "A");
    vector.add(section.heading ?? "", "B");
    vector.add(keywords, "C");
    vector.add(section.text, "D");
    return {
      ordinal,
      anchor: section.anchor,
      heading: section.heading,
      titleFolded: fold(text.title.toLowerCase()),
      body: section.text,
      terms: vector.toString(),
    };
  });
}

class TermVector {
  private readonly positions = new Map<string, string[]>();
  private position = 0;

  constructor(
    private readonly lang: Lang,
    private readonly split: (word: string) => readonly string[],
  ) {}

  add(text: string, weight: Weight): void {
    for (const { word, stem } of analyse(text, this.lang)) {
      this.position = Math.min(this.position + 1, lastPosition);
      this.put(stem, weight);
      const parts = this.lang === "sv" ? this.split(word) : [];
      for (const part of parts) this.put(stemOf(part, this.lang), weight === "A" ? "C" : "D");
    }
  }

  private put(stem: string, weight: Weight): void {
    for (const lexeme of new Set([stem, fold(stem)])) {
      const places = this.positions.get(lexeme) ?? [];
      if (places.length < mostPositions) places.push(`${this.position}${weight}`);
      this.positions.set(lexeme, places);
    }
  }

  toString(): string {
    return [...this.positions].map(([lexeme, places]) => `${quoteLexeme(lexeme)}:${places.join(",")}`).join(" ");
  }
}

export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
