import "server-only";
import { inReaderScope } from "@/lib/access/reader";
import type { Lang } from "@/lib/knowledge/source/schema";
import { singleValues } from "@/lib/single-values";
import type { SearchAnswer } from "./answer";
import { searchDocuments } from "./queries";

const shown = 20;

/** What this viewer finds; null when nothing was asked. */
export async function loadSearch(lang: Lang, asked: string): Promise<SearchAnswer | null> {
  const { query = "" } = singleValues({ query: asked });
  if (query.trim() === "") return null;
  return inReaderScope((scope) => searchDocuments(scope, { query, lang, limit: shown }));
}
