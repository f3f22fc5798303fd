import type { Lang } from "@/lib/knowledge/source/schema";
import { analyse, fold, isStopWord, stemOf, type Term } from "@/lib/search/text/analyse";
import { splitCompound } from "@/lib/search/text/compound";
import { nearestWords } from "@/lib/search/text/correct";
import { quoteLexeme } from "./index-record";
import type { VocabularyWord } from "./vocabulary";

const mostWords = 10;
const mostCompletions = 12;
/** Letters from which a word is looked for at the end of longer ones: *verifiering* in *tvåstegsverifiering*. */
export const shortestTail = 5;

/** One typed word and everything it may stand for, as Postgres tsquery texts. */
export interface QueryGroup {
  /** The word itself in any form. */
  readonly strong: string;
  /** What it may be the beginning, a compound or a misspelling of; as `strong` when there is nothing. */
  readonly weak: string;
  /** Longer words say more. */
  readonly weight: number;
}

export interface QueryPlan {
  readonly groups: readonly QueryGroup[];
  /** Folded stems to mark in what was found. */
  readonly stems: ReadonlySet<string>;
  /** The query with misspelt words replaced, or null. */
  readonly corrected: string | null;
}

/** The words of a query that carry meaning; all of them when none does. */
export function queryTerms(query: string, lang: Lang): Term[] {
  const all = analyse(query.slice(0, 300), lang).slice(0, mostWords);
  const telling = all.filter((term) => !isStopWord(term.word, lang));
  return telling.length > 0 ? telling : all;
}

/** `vocabulary` holds the words near the query's (same letters, beginnings, parts, likenesses); see `PostgresEngine`. */
export function planQuery(
  query: string,
  terms: readonly Term[],
  vocabulary: readonly VocabularyWord[],
  lang: Lang,
): QueryPlan {
  const words = new Set(vocabulary.flatMap((row) => [row.word, row.folded]));
  const stems = new Set<string>();
  let corrected = query;
  const groups = terms.map((term, i): QueryGroup => {
    const folded = fold(term.word);
    const own = [...new Set([term.stem, fold(term.stem), stemOf(folded, lang)])];
    const known = vocabulary.some((row) => own.includes(row.stem) || own.includes(fold(row.stem)));
    const isLast = i === terms.length - 1;

    const begun = isLast && folded.length > 1 ? completions(folded, vocabulary) : [];
    const parts = lang === "sv" ? splitCompound(term.word, (part) => words.has(part)) : null;
    const meant = known || begun.length > 0 ? [] : nearestWords(folded, vocabulary, isLast);
    if (meant[0] && !parts) corrected = corrected.replace(query.slice(term.start, term.end), meant[0].word);

    const tails = folded.length >= shortestTail ? compoundsEnding(folded, vocabulary) : [];
    const others = [...new Set([...begun, ...tails, ...(parts ? [] : meant)].map((row) => row.stem))];
    const partStems = (parts ?? []).map((part) => stemOf(part, lang));
    for (const stem of [...own, ...others, ...partStems]) stems.add(fold(stem));
    const strong = own.map(quoteLexeme).join(" | ");
    const together = partStems.map((stem) => `(${quoteLexeme(stem)} | ${quoteLexeme(fold(stem))})`).join(" & ");
    const weak = [...others.map(quoteLexeme), ...(together ? [`(${together})`] : [])].join(" | ");
    return { strong, weak: weak || strong, weight: 1 + Math.min(term.word.length, 12) / 12 };
  });
  return { groups, stems, corrected: corrected === query ? null : corrected };
}

function compoundsEnding(folded: string, vocabulary: readonly VocabularyWord[]): VocabularyWord[] {
  return vocabulary
    .filter((row) => row.folded.length > folded.length + 2 && row.folded.endsWith(folded))
    .slice(0, mostCompletions);
}

/** The commonest words that begin as typed, one per stem. */
function completions(folded: string, vocabulary: readonly VocabularyWord[]): VocabularyWord[] {
  return vocabulary
    .filter((row) => row.folded.startsWith(folded))
    .toSorted((a, b) => b.n - a.n || a.word.length - b.word.length)
    .slice(0, mostCompletions);
}
