import type { Settings } from "meilisearch";
import { type Lang, langs } from "@/lib/knowledge/source/schema";
import type { SynonymGroup } from "@/lib/search/ranking/synonyms";

/** One index a language: settings, synonyms and the analysis of letters belong to an index, and each language has its own. */
export function indexName(prefix: string, lang: Lang): string {
  return `${prefix}_${lang}`;
}

/** Where an index is made anew, out of sight. */
function nextName(name: string): string {
  return `${name}_next`;
}

export function indexNames(prefix: string): { lang: Lang; name: string; next: string }[] {
  return langs.map((lang) => {
    const name = indexName(prefix, lang);
    return { lang, name, next: nextName(name) };
  });
}

/** Meilisearch's names of our languages. Without them it takes å and ä for a, and ö for o. */
export const locales = { sv: "swe", en: "eng" } as const satisfies Record<Lang, string>;

/** As many records as one search may name. */
export const mostHits = 1_000;

export function settingsOf(lang: Lang, groups: readonly SynonymGroup[]): Settings {
  return {
    // Their order is their weight.
    searchableAttributes: ["title", "heading", "keywords", "description", "body"],
    filterableAttributes: ["audience", "kind", "documentId", "digest", "ordinal"],
    displayedAttributes: ["*"],
    rankingRules: ["words", "typo", "proximity", "attribute", "exactness", "reads:desc", "updated:desc"],
    localizedAttributes: [{ locales: [locales[lang]], attributePatterns: ["*"] }],
    // Short Swedish words differ in one letter and mean different things; numbers are never nearly right.
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
    },
    synonyms: synonymsOf(groups, lang),
    pagination: { maxTotalHits: mostHits },
    // It answers with what it has by then; the request itself is given up a little later.
    searchCutoffMs: 400,
  };
}

/** Each word of a group leads to all others: Meilisearch's synonyms go one way only. */
function synonymsOf(groups: readonly SynonymGroup[], lang: Lang): Record<string, string[]> {
  const ways = new Map<string, Set<string>>();
  for (const group of groups.filter((one) => one.lang === lang)) {
    const words = group.words.map((word) => word.toLowerCase());
    for (const word of words) {
      const known = ways.get(word) ?? new Set();
      for (const other of words) if (other !== word) known.add(other);
      ways.set(word, known);
    }
  }
  return Object.fromEntries([...ways].map(([word, others]) => [word, [...others]]));
}
