import { readFileSync } from "node:fs";
import type { Lang } from "@/lib/knowledge/source/schema";

/** A query as somebody at work would type it, how it differs from the article's words, and the articles that answer it. */
export interface Judged {
  readonly kind: string;
  readonly query: string;
  readonly expected: readonly string[];
}

/** The judged queries of one language, written by reading the articles and without looking at any search's answers. */
export function judgedQueries(lang: Lang): Judged[] {
  const lines = readFileSync(new URL(`queries.${lang}.tsv`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [kind = "", query = "", ...expected] = line.split("\t");
    return { kind, query, expected };
  });
}
