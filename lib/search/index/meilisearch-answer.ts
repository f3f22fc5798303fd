import * as z from "zod";
import type { Lang } from "@/lib/knowledge/source/schema";
import { analyse, fold } from "@/lib/search/text/analyse";
import type { Asked, EngineAnswer, FoundText } from "./engine";
import { markEnd, markStart } from "./meilisearch-query";

const foundSchema = z.object({
  hits: z.array(
    z.object({
      documentId: z.string(),
      ordinal: z.int().nonnegative(),
      product: z.array(z.string()),
      orgId: z.string().nullable(),
      _rankingScore: z.number(),
    }),
  ),
});
const formatted = z.object({ title: z.string(), heading: z.string(), description: z.string(), body: z.string() });
const markedSchema = z.object({ hits: z.array(z.object({ _formatted: formatted })) });

/** The answers to `findingQueries`: for each language two. Whatever else comes is no answer. */
export function readFinding(body: unknown, langs: readonly Lang[]): LangAnswer[] {
  const { results } = z.object({ results: z.array(z.unknown()).length(langs.length * 2) }).parse(body);
  return langs.map((lang, at) => ({
    lang,
    hits: foundSchema.parse(results[at * 2]).hits,
    marks: marksIn(markedSchema.parse(results[at * 2 + 1]).hits, lang),
  }));
}

/** The answers to `nearestQueries`. */
export function readNearest(body: unknown, langs: readonly Lang[]): FoundText[] {
  const { results } = z.object({ results: z.array(foundSchema).length(langs.length) }).parse(body);
  return langs.flatMap((lang, at) =>
    (results[at]?.hits ?? []).map(({ documentId }) => ({ documentId, lang, sections: [] })),
  );
}

export interface LangAnswer {
  readonly lang: Lang;
  readonly hits: z.infer<typeof foundSchema>["hits"];
  readonly marks: ReadonlySet<string>;
}

const otherLanguage = 0.9;
const mostSections = 3;
/** What differs by less is alike, and the nearer comes first. */
const alike = 100;

/** Records gathered by text, in one order over both languages. */
export function gather(answers: readonly LangAnswer[], asked: Asked): EngineAnswer["texts"] {
  const texts = answers.flatMap(({ lang, hits }) => {
    const found = new Map<string, { score: number; isNear: boolean; text: FoundText & { sections: number[] } }>();
    for (const { documentId, ordinal, product, orgId, _rankingScore: score } of hits) {
      const known = found.get(documentId);
      if (known) {
        if (known.text.sections.length < mostSections) known.text.sections.push(ordinal);
        continue;
      }
      const { products = [], orgIds = [] } = asked.near ?? {};
      const isNear = product.some((one) => products.includes(one)) || (orgId !== null && orgIds.includes(orgId));
      const weighed = Math.round(score * (lang === asked.lang ? 1 : otherLanguage) * alike);
      found.set(documentId, { score: weighed, isNear, text: { documentId, lang, sections: [ordinal] } });
    }
    return [...found.values()];
  });
  // Sorting is stable: what is alike stays as the engine put it.
  return texts.sort((a, b) => b.score - a.score || Number(b.isNear) - Number(a.isNear)).map(({ text }) => text);
}

/** The stems of the words that the engine says matched, typing errors and beginnings of words included. */
function marksIn(hits: z.infer<typeof markedSchema>["hits"], lang: Lang): ReadonlySet<string> {
  const word = new RegExp(
    `[\\p{L}\\p{N}${markStart}${markEnd}]*${markStart}[\\p{L}\\p{N}${markStart}${markEnd}]*`,
    "gu",
  );
  const words = hits.flatMap(({ _formatted: parts }) => Object.values(parts).flatMap((part) => part.match(word) ?? []));
  const plain = words.map((one) => one.replaceAll(markStart, "").replaceAll(markEnd, "")).join(" ");
  return new Set(analyse(plain, lang).map(({ stem }) => fold(stem)));
}
