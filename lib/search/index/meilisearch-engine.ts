import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SynonymGroup } from "@/lib/search/insight/synonyms";
import type { SearchEngine } from "./engine";
import { connect, type MeilisearchServer } from "./meilisearch-client";
import { finderOf } from "./meilisearch-finder";
import { heldInMeilisearch, rebuildInMeilisearch, replaceInMeilisearch } from "./meilisearch-index";

/**
 * Search in Meilisearch. It knows no scope: whoever asks is filtered for by their audiences, and what it names is read
 * again under the policies of the database. Synonyms are part of the index's settings, so a rebuild asks for them.
 */
export function meilisearchEngine(
  server: MeilisearchServer,
  listSynonyms: (scope: Scope) => Promise<readonly SynonymGroup[]>,
): SearchEngine {
  const client = connect(server);
  return {
    name: "meilisearch",
    find: finderOf(client, server.prefix),
    replace: (_scope, documentId, texts) => replaceInMeilisearch(client, server.prefix, documentId, texts),
    rebuild: async (scope, texts) => rebuildInMeilisearch(client, server.prefix, texts, await listSynonyms(scope)),
    held: () => heldInMeilisearch(client, server.prefix),
  };
}
