import { parseArgs } from "node:util";
import { inScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { langs } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { searchDocuments } from "@/lib/search/finding/queries";
import type { Part } from "@/lib/search/text/highlight";
import type { Io } from "./io";
import { viewerOf } from "./viewer-of";

export const usage = `search "<query>" --as <email>|anonymous [--lang sv|en] [--limit 10]
                                         what a person finds in the help centre`;

const mostHits = 100;

export async function run(args: string[], io: Io): Promise<void> {
  const { query, as, lang, limit } = read(args, io);
  const viewer: Viewer | null = as === "anonymous" ? { kind: "anonymous" } : await viewerOf(as);
  if (!viewer) return io.fail(`There is nobody with the address ${as} who may sign in.`);
  const answer = await inScope(viewer, (scope) => searchDocuments(scope, { query, lang, limit }));
  const hits = answer.hits.map((hit) => {
    const [best] = hit.sections;
    return {
      id: hit.id,
      slug: hit.slug,
      section: hit.section.slug,
      title: plain(hit.title),
      anchor: best?.anchor ?? null,
      snippet: best ? plain(best.snippet) : "",
    };
  });
  const lines = hits.map(({ section, slug, anchor, title, snippet }) => {
    return `${title}\n  ${routes.help.article(lang, section, slug, anchor ?? undefined)}\n  ${snippet}`;
  });
  const { total, ms, corrected } = answer;
  const closing = `${total} found in ${ms} ms${corrected ? `, searching for "${corrected}"` : ""}.`;
  io.out({ hits, total, corrected, ms }, [...lines, closing].join("\n"));
}

function read(args: string[], io: Io) {
  const { values, positionals } = parse(args, io);
  const [query, ...more] = positionals;
  const limit = Number(values.limit ?? 10);
  const lang = langs.find((known) => known === (values.lang ?? "sv"));
  if (query === undefined || more.length > 0 || !values.as) return io.misuse(`usage: ${usage}`);
  if (!lang) return io.misuse(`There are texts in ${langs.join(" and ")}, not in "${values.lang}".`);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostHits) {
    return io.misuse(`--limit is a whole number from 1 to ${mostHits}.`);
  }
  return { query, as: values.as, lang, limit };
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { as: text, lang: text, limit: text } });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

function plain(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join("");
}
