import { parseArgs } from "node:util";
import { inScope } from "@/lib/access/scope";
import { audiencesOf, type Viewer } from "@/lib/access/viewer";
import { langs } from "@/lib/knowledge/source/schema";
import { askedFor, nearOf, searchResult } from "@/lib/search/finding/queries";
import { pageSize } from "@/lib/search/finding/request";
import { chooseEngine, type EngineChoice } from "@/lib/search/index/engine-choice";
import { EngineFailure } from "@/lib/search/index/engine-failure";
import { meilisearchEngine } from "@/lib/search/index/meilisearch-engine";
import { meilisearchServer } from "@/lib/search/index/meilisearch-server";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import type { Part } from "@/lib/search/text/highlight";
import type { Io } from "./io";
import { viewerOf } from "./viewer-of";

export const usage = `search "<query>" --as <email>|anonymous [--lang sv|en] [--limit 10] [--engine postgres|meilisearch]
                                         what a person finds in the help centre`;

const mostHits = pageSize;

export async function run(args: string[], io: Io): Promise<void> {
  const { query, as, lang, limit, ask } = read(args, io);
  const viewer: Viewer | null = as === "anonymous" ? { kind: "anonymous" } : await viewerOf(as);
  if (!viewer) return io.fail(`There is nobody with the address ${as} who may sign in.`);
  const began = performance.now();
  const audiences = audiencesOf(viewer);
  const near = await inScope(viewer, (scope) => nearOf(scope, audiences));
  const { engine, answer } = await ask(askedFor(query, lang, near), audiences).catch((error: unknown) => {
    if (error instanceof EngineFailure) return io.fail(`${error.message}.`);
    throw error;
  });
  const result = await inScope(viewer, (scope) =>
    searchResult(scope, { query, lang, group: "help", filters: {}, page: 1 }, answer),
  );
  const ms = Math.round((performance.now() - began) * 10) / 10;
  const hits = result.hits.slice(0, limit).map((hit) => {
    const [best] = hit.sections;
    const anchor = best?.anchor ?? null;
    return {
      id: hit.id,
      slug: hit.address.split("/").at(-1) ?? "",
      section: hit.address.split("/").at(-2) ?? "",
      title: plain(hit.title),
      anchor,
      snippet: best ? plain(best.snippet) : "",
      address: anchor ? `${hit.address}#${anchor}` : hit.address,
    };
  });
  const lines = hits.map(({ title, address, snippet }) => `${title}\n  ${address}\n  ${snippet}`);
  const { total, corrected } = result;
  const closing = `${total} found in ${ms} ms${corrected ? `, searching for "${corrected}"` : ""}.`;
  io.out({ hits, total, corrected, engine, ms }, [...lines, closing].join("\n"));
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
  return { query, as: values.as, lang, limit, ask: engineNamed(values.engine, io) };
}

/** As a page asks when none is named: Meilisearch where there is one, and Postgres when that does not answer. */
function engineNamed(name: string | undefined, io: Io): EngineChoice["findWithFallback"] {
  if (name === undefined) return chooseEngine().findWithFallback;
  const server = meilisearchServer();
  if (name === "meilisearch" && !server) return io.fail("There is no Meilisearch: MEILISEARCH_URL is not set.");
  const engine =
    name === "postgres" ? postgresEngine : server && name === "meilisearch" ? meilisearchEngine(server) : null;
  if (!engine) return io.misuse(`An engine is postgres or meilisearch; not "${name}".`);
  return async (asked, audiences) => ({ engine: engine.name, answer: await engine.find(asked, audiences) });
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { as: text, lang: text, limit: text, engine: text } });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

function plain(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join("");
}
