import "server-only";
import { listSynonyms } from "@/lib/search/insight/synonym-queries";
import type { SearchEngine } from "./engine";
import { connect } from "./meilisearch-client";
import { finderOf } from "./meilisearch-finder";
import { heldInMeilisearch, rebuildInMeilisearch, replaceInMeilisearch } from "./meilisearch-index";
import type { MeilisearchServer } from "./meilisearch-server";

/**
 * Search in Meilisearch. It knows no scope: whoever asks is filtered for by their audiences, and what it names is read
 * again under the policies of the database. Synonyms are part of an index's settings, so a rebuild reads them.
 */
export function meilisearchEngine(server: MeilisearchServer): SearchEngine {
  const client = connect(server);
  return {
    name: "meilisearch",
    find: finderOf(client, server.prefix),
    replace: (_scope, documentId, texts) => replaceInMeilisearch(client, server.prefix, documentId, texts),
    rebuild: async (scope, texts) => rebuildInMeilisearch(client, server.prefix, texts, await listSynonyms(scope)),
    held: () => heldInMeilisearch(client, server.prefix),
  };
}
