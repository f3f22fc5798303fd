import { type Lang, langs } from "@/lib/knowledge/source/schema";
import type { Asked, EngineAnswer, FoundText } from "@/lib/search/index/engine";
import { fold } from "@/lib/search/text/analyse";
import { likeness } from "@/lib/search/text/likeness";
import { type RankedText, type Ranking, rank } from "./rank";
import type { Readable } from "./readable";
import type { Synonyms } from "./synonyms";

/** The other language's texts stand behind the reader's own, unless the query is plainly in that language. */
const otherLanguage = { asked: 0.9, else: 0.45 };
const nearer = 1.05;
const mostNearest = 5;
const leastLike = 0.25;

/** Everything readable that answers the query, best first, in both languages. */
export function find(
  asked: Asked,
  readable: { readonly [lang in Lang]: Readable },
  synonyms: { readonly [lang in Lang]: Synonyms },
): EngineAnswer {
  const searched = langs.filter((lang) => !asked.onlyLang || asked.onlyLang === lang);
  const rankings = new Map<Lang, Ranking>();
  for (const lang of searched) {
    const other = searched.find((one) => one !== lang);
    rankings.set(lang, rank(readable[lang], asked, synonyms[lang], other ? readable[other] : null));
  }
  const own = rankings.get(asked.lang);
  const foreign = [...rankings.keys()].find((lang) => lang !== asked.lang);
  const isForeign = foreign !== undefined && (rankings.get(foreign)?.known ?? 0) > (own?.known ?? 0);
  const factor = (lang: Lang) => {
    if (lang === asked.lang) return 1;
    return isForeign ? otherLanguage.asked : otherLanguage.else;
  };
  const texts = [...rankings.values()]
    .flatMap((ranking) => ranking.texts)
    .map((text) => ({ ...text, score: round(text.score * factor(text.lang) * (text.near ? nearer : 1)) }))
    .sort(before)
    .slice(0, asked.best);
  const corrected = (isForeign ? rankings.get(foreign) : own)?.corrected ?? null;
  const none: ReadonlySet<string> = new Set();
  return {
    texts: texts.map(named),
    marks: { sv: rankings.get("sv")?.marks ?? none, en: rankings.get("en")?.marks ?? none },
    corrected: texts.length > 0 ? corrected : null,
    nearest:
      texts.length > 0 ? [] : searched.flatMap((lang) => nearest(asked.query, readable[lang])).slice(0, mostNearest),
  };
}

/** Between two that score alike the one read more, then the newer one, then a fixed order. */
function before(a: RankedText, b: RankedText): number {
  return (
    b.score - a.score ||
    b.reads - a.reads ||
    (b.updated ?? "").localeCompare(a.updated ?? "") ||
    a.documentId.localeCompare(b.documentId) ||
    a.lang.localeCompare(b.lang)
  );
}

/** What differs by less than this is alike. */
function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function named({ documentId, lang, sections }: RankedText): FoundText {
  return { documentId, lang, sections };
}

/** The texts whose titles look most like the query, letter by letter. */
function nearest(query: string, { index, allowed }: Readable): FoundText[] {
  const typed = fold(query.toLowerCase());
  return index.entries
    .flatMap((entry, slot) => {
      if (!entry || !allowed[slot]) return [];
      const title = Array.from(entry.title, (word) => index.lexicon.folded[word] ?? "").join(" ");
      return [{ documentId: entry.documentId, like: likeness(typed, title) }];
    })
    .filter(({ like }) => like >= leastLike)
    .sort((a, b) => b.like - a.like || a.documentId.localeCompare(b.documentId))
    .slice(0, mostNearest)
    .map(({ documentId }) => ({ documentId, lang: index.lang, sections: [] }));
}
