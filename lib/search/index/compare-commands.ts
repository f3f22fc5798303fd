import "server-only";
import { inJobScope, type Scope } from "@/lib/access/scope";
import { JobFailure } from "@/lib/jobs/failure";
import { kinds } from "@/lib/jobs/kinds";
import { askToCompare } from "@/lib/search/insight/compare-wish-commands";
import { listSynonyms } from "@/lib/search/insight/synonym-queries";
import { textsToIndex } from "./commands";
import { digestOf } from "./digest";
import type { IndexedText } from "./engine";
import { EngineFailure } from "./engine-failure";
import { connect } from "./meilisearch-client";
import { heldInMeilisearch, rebuildInMeilisearch, replaceInMeilisearch, settleMeilisearch } from "./meilisearch-index";
import { type MeilisearchServer, meilisearchServer } from "./meilisearch-server";

export interface Compared {
  /** The index was not there, or differed in too much, and was made anew. */
  readonly rebuilt: boolean;
  /** Documents, not texts. */
  readonly mended: number;
  readonly unchanged: number;
}

/** More documents than so many that differ, and making the index anew is quicker. */
const mostMended = 500;

/** The job: Meilisearch follows one document. Texts are read first; no transaction waits for another machine. */
export async function followInMeilisearch(documentId: string): Promise<void> {
  const server = meilisearchServer();
  if (!server) return;
  const texts = await inJobScope((scope) => textsToIndex(scope, documentId));
  try {
    await replaceInMeilisearch(connect(server), server.prefix, documentId, texts);
  } catch (error) {
    if (!isMissing(error)) throw jobFailure(error);
    await inJobScope(askToCompare);
  }
}

/** The job, at night and when it is asked for; null where there is no Meilisearch. */
export async function compareInMeilisearch(): Promise<Compared | null> {
  const server = meilisearchServer();
  if (!server) return null;
  try {
    return await compareIndex(server);
  } catch (error) {
    throw jobFailure(error);
  }
}

/** Compares digests, and sends what differs. An index that was made anew is compared once more: documents change meanwhile. */
export function compareIndex(server: MeilisearchServer): Promise<Compared> {
  return alone(async (scope) => (await compare(scope, server)) ?? (await rebuild(scope, server)).compared);
}

/** Makes Meilisearch's indexes anew; returns how many texts there were. */
export function rebuildIndex(server: MeilisearchServer): Promise<number> {
  return alone(async (scope) => (await rebuild(scope, server)).texts);
}

/**
 * Work on all of Meilisearch's indexes, by one at a time: two would make the same indexes anew over each other. The
 * transaction stays open meanwhile. It holds the lock and writes nothing, and every statement in it sees what others have
 * written by then.
 */
function alone<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { timeoutMs: timeout } = kinds["search.compare"];
  return inJobScope(
    async (scope) => {
      await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('meilisearch indexes', 7))`;
      return work(scope);
    },
    { timeout },
  );
}

/** Null when the index is not there, or differs in so much that it should be made anew. */
async function compare(scope: Scope, server: MeilisearchServer): Promise<Compared | null> {
  const client = connect(server);
  const held = await heldInMeilisearch(client, server.prefix).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!held) return null;
  const { texts, synonyms } = await read(scope);
  const differing = differ(held, texts);
  if (differing.size > mostMended) return null;
  await settleMeilisearch(client, server.prefix, synonyms);
  for (const documentId of differing) {
    const own = texts.filter((text) => text.documentId === documentId);
    await replaceInMeilisearch(client, server.prefix, documentId, own);
  }
  const documents = new Set(texts.map(({ documentId }) => documentId));
  const unchanged = [...documents].filter((id) => !differing.has(id)).length;
  return { rebuilt: false, mended: differing.size, unchanged };
}

async function rebuild(scope: Scope, server: MeilisearchServer): Promise<{ texts: number; compared: Compared }> {
  const { texts, synonyms } = await read(scope);
  await rebuildInMeilisearch(connect(server), server.prefix, texts, synonyms);
  const compared = await compare(scope, server);
  // Once only: a server that loses what it takes would be given it without end.
  if (!compared) {
    throw new EngineFailure(
      "garbled",
      "Meilisearch's indexes were made anew and hold something else than they were given",
    );
  }
  return { texts: texts.length, compared: { ...compared, rebuilt: true } };
}

async function read(scope: Scope) {
  return { texts: await textsToIndex(scope), synonyms: await listSynonyms(scope) };
}

/** Documents of which the index has too little, too much or something else. */
function differ(held: ReadonlyMap<string, string>, texts: readonly IndexedText[]): Set<string> {
  const wanted = new Map(texts.map((text) => [`${text.documentId} ${text.lang}`, digestOf(text)]));
  const names = new Set([...held.keys(), ...wanted.keys()]);
  const differing = [...names].filter((name) => held.get(name) !== wanted.get(name));
  return new Set(differing.map((name) => name.split(" ")[0] ?? ""));
}

function isMissing(error: unknown): boolean {
  return error instanceof EngineFailure && error.kind === "missing";
}

/** Sentences of ours, and what Meilisearch says of a task: an operator reads them in the outbox. */
function jobFailure(error: unknown): unknown {
  return error instanceof EngineFailure ? new JobFailure(error.message, false, { cause: error }) : error;
}
