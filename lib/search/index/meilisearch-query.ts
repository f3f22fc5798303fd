import type { MultiSearchQuery } from "meilisearch";
import { type Lang, langs } from "@/lib/knowledge/source/schema";
import { analyse, isStopWord } from "@/lib/search/text/analyse";
import type { Asked } from "./engine";
import { readableFilter } from "./meilisearch-filter";
import { indexName, locales, mostHits } from "./meilisearch-settings";

/** Of a case that is being described, which may be longer than a query, the beginning is asked. */
const longestAsked = 300;
/** Of so many records the words that matched are asked for, to be marked. */
const marked = 10;
const mostNearest = 5;
/** What a word must begin with to be like another. */
const fewLetters = 5;

/** Around what matched, in what is asked back for marking: letters that no text has. */
export const markStart = "\u0002";
export const markEnd = "\u0003";

/**
 * The words that carry meaning, or all when none does; what stands in quotes stays as it is. Signs between words go, so
 * that a minus before a word does not leave out what has it. So does half a letter: Meilisearch refuses it, as no text.
 */
export function queryText(query: string, lang: Lang): string {
  return query
    .slice(0, longestAsked)
    .toWellFormed()
    .split(/("[^"]*")/)
    .flatMap((piece) => (/^".+"$/s.test(piece) ? [piece] : [tellingWords(piece, lang)]))
    .filter((piece) => piece.trim() !== "")
    .join(" ");
}

function tellingWords(piece: string, lang: Lang): string {
  const words = piece.match(/[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => !isStopWord(word.toLowerCase(), lang));
  return (telling.length > 0 ? telling : words).join(" ");
}

/** How strictly words are asked for: each must match, or the commonest may be left out. */
export type Strictness = "all" | "frequency";

export function searchedLangs({ lang, onlyLang }: Asked): Lang[] {
  return [lang, ...langs.filter((other) => other !== lang)].filter((one) => onlyLang === undefined || one === onlyLang);
}

/** For each language that is searched two questions: which records match, and how the best of them are marked. */
export function findingQueries(
  prefix: string,
  asked: Asked,
  audiences: readonly string[],
  matchingStrategy: Strictness,
): MultiSearchQuery[] {
  const filter = readableFilter(audiences, asked.kinds);
  return searchedLangs(asked).flatMap((lang) => {
    const common = {
      indexUid: indexName(prefix, lang),
      q: queryText(asked.query, lang),
      filter,
      matchingStrategy,
      locales: [locales[lang]],
    };
    const found = ["documentId", "ordinal", "product", "orgId"];
    return [
      { ...common, limit: mostHits, attributesToRetrieve: found, showRankingScore: true },
      {
        ...common,
        limit: marked,
        attributesToRetrieve: ["ordinal"],
        attributesToHighlight: ["title", "heading", "description", "body"],
        attributesToCrop: ["body"],
        cropLength: 30,
        highlightPreTag: markStart,
        highlightPostTag: markEnd,
      },
    ];
  });
}

/** Titles that have a word that begins as the longest of the query does: the best guess when nothing was found. */
export function nearestQueries(prefix: string, asked: Asked, audiences: readonly string[]): MultiSearchQuery[] {
  const filter = `${readableFilter(audiences, asked.kinds)} AND ordinal = 0`;
  const longest = analyse(asked.query.slice(0, longestAsked), asked.lang)
    .map(({ word }) => word)
    .sort((a, b) => b.length - a.length)[0];
  if (longest === undefined || longest.length < 4) return [];
  return searchedLangs(asked).map((lang) => ({
    indexUid: indexName(prefix, lang),
    q: longest.slice(0, Math.min(longest.length - 1, fewLetters)).toWellFormed(),
    filter,
    attributesToSearchOn: ["title"],
    limit: mostNearest,
    attributesToRetrieve: ["documentId", "ordinal", "product", "orgId"],
    showRankingScore: true,
    locales: [locales[lang]],
  }));
}
