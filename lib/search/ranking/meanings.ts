import type { Lang } from "@/lib/knowledge/source/schema";
import { fold, isStopWord, stemOf, type Word, wordsIn } from "@/lib/search/text/analyse";
import { splitCompound } from "@/lib/search/text/compound";
import { type Lexicon, longestWord } from "./lexicon";
import type { Synonyms } from "./synonyms";

/** One way to read a typed word: all of these stand in the text, each as any one of its words. */
export interface Reading {
  readonly parts: readonly (readonly number[])[];
  /** 1 for the word itself, less for what it may stand for. */
  readonly weight: number;
}

/** A typed word with everything it may stand for. */
export interface Meaning {
  readonly word: Word;
  readonly readings: readonly Reading[];
  /** The known word that is meant, when the typed one is misspelt. */
  readonly corrected: string | null;
}

const mostWords = 12;
const mostCompletions = 40;
const mostCompounds = 40;
const mostCorrections = 4;
/** Letters from which a word is looked for inside longer ones: *verifiering* in *tvåstegsverifiering*. */
const shortestInside = 4;
const shortestHalf = 4;

const weights = {
  exact: 1,
  family: 0.7,
  folded: 0.9,
  synonym: 0.75,
  begun: 0.95,
  joined: 0.9,
  inside: 0.2,
  kin: 0.2,
  parts: 1,
  half: 0.5,
  slip: 0.85,
};

/** The words of a query that carry meaning; all of them when none does. */
export function tellingWords(query: string, lang: Lang): Word[] {
  const all = wordsIn(query)
    .filter(({ word, partOf }) => partOf === undefined && word.length <= longestWord)
    .slice(0, 3 * mostWords);
  const telling = all.filter(({ word }) => !isStopWord(word, lang));
  const kept = telling.length > 0 ? telling : all;
  return kept.filter(({ word }, i) => kept.findIndex((other) => other.word === word) === i).slice(0, mostWords);
}

/** What a query is read against: the words that somebody may know of, and how people say them. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** In how many texts the viewer may read a word stands. A word of none does not exist for them. */
  countOf(word: number): number;
  readonly synonyms: Synonyms;
  /** Whether the other language has this word: then it is not misspelt. */
  knownElsewhere(word: string): boolean;
}

/** How a word stands in its query. */
export interface Typed {
  /** It is the last, and may lack its end. */
  readonly begun: boolean;
  /** Together with a neighbour it is one word: *skrivar kö*. */
  readonly joined: readonly string[];
  /** The parts of a word with hyphens. */
  readonly parts: readonly string[];
}

export function meaningOf(word: Word, { begun, joined, parts: written }: Typed, vocabulary: Vocabulary): Meaning {
  const { lexicon, synonyms } = vocabulary;
  const { lang } = lexicon;
  const isVisible = (number: number) => vocabulary.countOf(number) > 0;
  const visible = (numbers: readonly number[]) => numbers.filter(isVisible);
  const folded = fold(word.word);
  const stem = stemOf(word.word, lang);
  const taken = new Set<number>();
  const readings: Reading[] = [];
  const read = (numbers: readonly number[], weight: number) => {
    const fresh = visible(numbers).filter((number) => !taken.has(number));
    for (const number of fresh) taken.add(number);
    if (fresh.length > 0) readings.push({ parts: [fresh], weight });
  };

  const family = lexicon.withStem(stem);
  const agent = lang === "sv" ? /^(.{3,}ar)(?:e|en|es|ens)$/.exec(word.word)?.[1] : undefined;
  // What is typed may be a word in itself, and then most likely is; *lösen* is none, though it shares a stem with *lösa*.
  const isWord = family.some((number) => lexicon.words[number] === word.word && isVisible(number));
  const whole = begun && !isWord ? weights.family : weights.exact;
  read(agent ? family.filter((number) => lexicon.words[number]?.startsWith(agent)) : family, whole);
  const folds = [...lexicon.withFoldedStem(fold(stem)), ...lexicon.withFoldedStem(stemOf(folded, lang))];
  read(
    folds.filter((number) => !family.includes(number)),
    weights.folded,
  );
  const known = readings.length > 0;
  // *skrivaren* is not what one does when one *skriver*, though both are one stem.
  read(family, weights.kin);
  for (const whole of joined) {
    read(lexicon.withStem(stemOf(whole, lang)), weights.joined);
    if (lang === "sv") read(lexicon.beginning(fold(whole), mostCompounds, isVisible), weights.joined);
  }
  if (written.length > 1) readAll(written, weights.parts);
  for (const way of synonyms.get(stem) ?? []) readAll(way, weights.synonym);
  if (begun && folded.length > 1) {
    const begins = byCount(lexicon.beginning(folded, 10 * mostCompletions, isVisible), vocabulary);
    read(begins.slice(0, mostCompletions), isWord ? weights.begun / 2 : weights.begun);
  }
  const parts = lang === "sv" ? partsOf(word.word, vocabulary) : null;
  if (parts) readAll(parts, weights.parts);
  else if (lang === "sv" && !known) {
    for (const half of halvesOf(folded, vocabulary)) read(lexicon.withFoldedStem(half), weights.half);
  }
  if (lang === "sv" && folded.length >= shortestInside) read(compoundsWith(folded, vocabulary), weights.inside);
  if (known || parts || readings.some(({ weight }) => weight > weights.half)) {
    return { word, readings, corrected: null };
  }
  if (vocabulary.knownElsewhere(word.word)) return { word, readings, corrected: null };

  const meant = corrections(folded, begun, vocabulary);
  const fewest = meant[0]?.slips ?? 0;
  for (const { number, slips } of meant) {
    read(lexicon.withStem(lexicon.stems[number] ?? ""), weights.slip / (1 + 0.5 * (slips - fewest)));
  }
  const best = meant[0] ? (lexicon.words[meant[0].number] ?? null) : null;
  return { word, readings, corrected: readings.length > 0 ? best : null };

  function readAll(words: readonly string[], weight: number): void {
    const all = words.map((part) => visible(lexicon.withStem(stemOf(part, lang))));
    if (all.length > 0 && all.every((numbers) => numbers.length > 0)) readings.push({ parts: all, weight });
  }
}

function byCount(numbers: readonly number[], { countOf, lexicon }: Vocabulary): number[] {
  return [...numbers].sort((a, b) => countOf(b) - countOf(a) || lexicon.compare(a, b));
}

/** *lösenordsbyte* as *lösenord* and *byte*, if both are known. */
function partsOf(word: string, { lexicon, countOf }: Vocabulary): readonly string[] | null {
  return splitCompound(word, (part) => {
    if (isStopWord(part, "sv")) return false;
    const stems = lexicon.withStem(stemOf(part, "sv"));
    return (
      stems.some((number) => countOf(number) > 0 && lexicon.words[number] === part) ||
      (part.length > 4 && stems.some((number) => countOf(number) > 0))
    );
  });
}

/** Of a compound that is not known in full, the stem of its longest known end, and of its longest known beginning. */
function halvesOf(folded: string, { lexicon, countOf }: Vocabulary): string[] {
  const known = (part: string) => {
    const stem = fold(stemOf(part, "sv"));
    const isWord = lexicon.withFoldedStem(stem).some((word) => countOf(word) > 0 && lexicon.folded[word] === part);
    return isWord && !isStopWord(part, "sv") ? stem : null;
  };
  const halves: (string | null)[] = [];
  for (let at = shortestHalf; at <= folded.length - shortestHalf; at++) halves.push(known(folded.slice(at)));
  const ends = halves.filter((half) => half !== null).slice(0, 1);
  halves.length = 0;
  for (let at = folded.length - shortestHalf; at >= shortestHalf; at--) {
    halves.push(known(folded.slice(0, at)) ?? known(folded.slice(0, at).replace(/[eo]$/, "a")));
  }
  return [...ends, ...halves.filter((half) => half !== null).slice(0, 1)];
}

/** Compounds that end with the word, or begin with it and go on with a known word. */
function compoundsWith(folded: string, vocabulary: Vocabulary): number[] {
  const { lexicon, countOf } = vocabulary;
  const ends = lexicon.ending(folded, 4 * mostCompounds, (number) => {
    return (lexicon.folded[number]?.length ?? 0) >= folded.length + 3 && countOf(number) > 0;
  });
  const begins = lexicon.beginning(folded, 4 * mostCompounds, (number) => {
    const rest = lexicon.folded[number]?.slice(folded.length).replace(/^s(?=..)/, "") ?? "";
    const isKnown = () => lexicon.withFoldedStem(fold(stemOf(rest, "sv"))).some((part) => countOf(part) > 0);
    return rest.length >= 3 && countOf(number) > 0 && isKnown();
  });
  return byCount([...ends, ...begins], vocabulary).slice(0, mostCompounds);
}

/** Fewest slips first, then the commonest. */
function corrections(folded: string, begun: boolean, { lexicon, countOf }: Vocabulary) {
  const near = lexicon.near(folded, begun).filter(({ number }) => countOf(number) > 0);
  const fewest = near.reduce((least, { slips }) => Math.min(least, slips), Number.POSITIVE_INFINITY);
  return near
    .filter(({ slips }) => slips <= fewest + 1)
    .sort((a, b) => a.slips - b.slips || countOf(b.number) - countOf(a.number) || lexicon.compare(a.number, b.number))
    .slice(0, mostCorrections);
}
