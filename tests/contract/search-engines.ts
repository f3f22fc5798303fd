import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { SearchEngine } from "@/lib/search/index/engine";
import { connect } from "@/lib/search/index/meilisearch-client";
import { meilisearchEngine } from "@/lib/search/index/meilisearch-engine";
import type { MeilisearchServer } from "@/lib/search/index/meilisearch-server";
import { indexNames } from "@/lib/search/index/meilisearch-settings";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import type { TestDatabase } from "@/tests/fixtures/database";
import { standInKey, startStandIn } from "@/tests/fixtures/search-stand-in";

/** What an engine can do beyond what every engine must. */
type Gift = "inflection" | "compounds" | "phrases";

export interface EngineUnderTest {
  readonly name: string;
  readonly gifts: readonly Gift[];
  start(database: TestDatabase): Promise<{ engine: SearchEngine; stop(): Promise<void> }>;
}

export const postgres: EngineUnderTest = {
  name: "Postgres",
  gifts: ["inflection", "compounds"],
  async start({ admin }) {
    // The index refers to documents: those that `indexedText` names.
    const client = new Client({ connectionString: admin });
    await client.connect();
    await client.query(
      `insert into document (id, key, kind, audience, product, position)
       select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'text-' || n, 'article', '{}', '{}', n
       from generate_series(1, 99) as n`,
    );
    await client.end();
    return { engine: postgresEngine, stop: async () => undefined };
  },
};

const { MEILISEARCH_TEST_URL: realUrl, MEILISEARCH_TEST_API_KEY: realKey } = process.env;

export const meilisearch: EngineUnderTest = {
  name: realUrl ? `Meilisearch at ${realUrl}` : "Meilisearch, by a stand-in of its protocol that we wrote",
  gifts: ["phrases"],
  async start() {
    const standIn = realUrl ? null : await startStandIn();
    const server: MeilisearchServer = {
      url: standIn?.url ?? realUrl ?? "",
      apiKey: standIn ? standInKey : realKey,
      prefix: `contract_${randomBytes(4).toString("hex")}`,
    };
    return {
      engine: meilisearchEngine(server),
      async stop() {
        for (const { name } of indexNames(server.prefix)) await connect(server).deleteIndex(name).waitTask();
        await standIn?.stop();
      },
    };
  },
};
