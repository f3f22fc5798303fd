import { randomBytes } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import type { SearchEngine } from "@/lib/search/index/engine";
import { connect, type MeilisearchServer } from "@/lib/search/index/meilisearch-client";
import { meilisearchEngine } from "@/lib/search/index/meilisearch-engine";
import { indexNames } from "@/lib/search/index/meilisearch-settings";
import { standInKey, startStandIn } from "@/tests/fixtures/search-stand-in";

/** What an engine can do beyond what every engine must. */
type Gift = "inflection" | "compounds";

export interface EngineUnderTest {
  readonly name: string;
  readonly gifts: readonly Gift[];
  start(): Promise<{
    engine: SearchEngine;
    /** The scope in which the index is written. */
    inScope<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
    stop(): Promise<void>;
  }>;
}

const { MEILISEARCH_TEST_URL: realUrl, MEILISEARCH_TEST_API_KEY: realKey } = process.env;

/** Writing Meilisearch needs no transaction, and reads no scope. */
const outside = <T>(work: (scope: Scope) => Promise<T>) => work({} as Scope);

export const meilisearch: EngineUnderTest = {
  name: realUrl ? `Meilisearch at ${realUrl}` : "Meilisearch, by a stand-in of its protocol that we wrote",
  gifts: [],
  async start() {
    const standIn = realUrl ? null : await startStandIn();
    const server: MeilisearchServer = {
      url: standIn?.url ?? realUrl ?? "",
      apiKey: standIn ? standInKey : realKey,
      prefix: `contract_${randomBytes(4).toString("hex")}`,
    };
    return {
      engine: meilisearchEngine(server, async () => []),
      inScope: outside,
      async stop() {
        for (const { name } of indexNames(server.prefix)) await connect(server).deleteIndex(name).waitTask();
        await standIn?.stop();
      },
    };
  },
};
