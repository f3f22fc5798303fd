import type { Lang } from "@/lib/knowledge/source/schema";
import { stemEnglish } from "./stem-english";
import { stemSwedish } from "./stem-swedish";

/** A word of a text, as written in small letters, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Of *Teams-möte*, which is also said to be its parts: the whole. */
  readonly partOf?: string;
}

/** A word with its stem. */
export interface Term extends Word {
  readonly stem: string;
}

const pattern = /[\p{L}\p{N}]+(?:['’_-][\p{L}\p{N}]+)*/gu;

/** Words of a text in order. *e-post* and *Teams-möte* are one word each, and their parts besides, at the same place. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.normalize("NFC").matchAll(pattern)) {
    const written = match[0].toLowerCase();
    const place = { start: match.index, end: match.index + match[0].length };
    const parts = written.split(/['’_-]/);
    words.push({ word: parts.join(""), ...place });
    if (parts.length === 1) continue;
    for (const part of parts.filter((part) => part.length > 2))
      words.push({ word: part, ...place, partOf: parts.join("") });
  }
  return words;
}

export function analyse(text: string, lang: Lang): Term[] {
  return wordsIn(text).map((word) => ({ ...word, stem: stemOf(word.word, lang) }));
}

export function stemOf(word: string, lang: Lang): string {
  return lang === "sv" ? stemSwedish(word) : stemEnglish(word);
}

/** å and ä as a, ö as o, other accents off. Kept beside the exact letters, never instead of them. */
export function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ø", "o").replaceAll("æ", "a").replaceAll("ß", "ss");
}

const stopWords: Record<Lang, ReadonlySet<string>> = {
  sv: new Set(
    (
      "och att det som en ett på i är av för med till den de du jag har inte om man kan min mitt mina din ditt dina så " +
      "från vid eller när var hur vad varför vart mig dig sig vi ni han hon hen ska skulle vill måste får fick hos över " +
      "under än men också bara här där detta denna dessa då blir bli sin sitt sina mot ut upp någon något några igen " +
      "redan alltid aldrig alla allt annan annat andra efter innan sedan sen utan genom blev blivit varje hela ju nog väl " +
      "vara varit finns går gå gått gör göra gjort fungerar fungera funkar funka nu in"
    ).split(" "),
  ),
  en: new Set(
    (
      "the a an and or of to in on for with is are was be been it this that my your i you we they do does did how what " +
      "why when where can could should would will not no at by from as if but have has had me our so into out up get got " +
      "any some there them their its am im cant dont doesnt isnt wont working work works"
    ).split(" "),
  ),
};

export function isStopWord(word: string, lang: Lang): boolean {
  return stopWords[lang].has(word);
}
