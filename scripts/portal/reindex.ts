import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { reindex, reindexPostgres } from "@/lib/search/index/commands";
import { compareIndex, rebuildIndex } from "@/lib/search/index/compare-commands";
import { EngineFailure } from "@/lib/search/index/engine-failure";
import { meilisearchServer } from "@/lib/search/index/meilisearch-server";
import type { Io } from "./io";

export const usage = `reindex [--engine postgres|meilisearch]    makes the index anew; of both engines where there are two
reindex --compare                        sends Meilisearch only what differs from the documents`;

const engines = ["postgres", "meilisearch"] as const;

export async function run(args: string[], io: Io): Promise<void> {
  const { engine, compare } = read(args, io);
  const server = meilisearchServer();
  if (!server && (compare || engine === "meilisearch")) {
    return io.fail("There is no Meilisearch: MEILISEARCH_URL is not set.");
  }
  try {
    if (server && compare) {
      const compared = await compareIndex(server);
      const how = compared.rebuilt ? "made anew" : "compared";
      return io.out(
        compared,
        `Meilisearch ${how}: ${compared.mended} documents mended, ${compared.unchanged} unchanged.`,
      );
    }
    const isBoth = server !== null && engine === undefined;
    const postgres = engine === "meilisearch" ? null : await inOperatorScope(isBoth ? reindexPostgres : reindex);
    const meilisearch = server && engine !== "postgres" ? await rebuildIndex(server) : null;
    const said = [
      ...(postgres === null ? [] : [`${postgres} texts in Postgres`]),
      ...(meilisearch === null ? [] : [`${meilisearch} texts in Meilisearch`]),
    ];
    io.out({ postgres, meilisearch }, `Indexed: ${said.join(", ")}.`);
  } catch (error) {
    if (error instanceof EngineFailure) io.fail(`${error.message}.`);
    throw error;
  }
}

function read(args: string[], io: Io) {
  try {
    const options = { engine: { type: "string" }, compare: { type: "boolean" } } as const;
    const { values } = parseArgs({ args, options });
    const engine = engines.find((known) => known === values.engine);
    if (values.engine !== undefined && !engine)
      io.misuse(`An engine is ${engines.join(" or ")}; not "${values.engine}".`);
    if (values.compare && engine === "postgres") io.misuse("Only Meilisearch is compared: Postgres follows at once.");
    return { engine, compare: values.compare ?? false };
  } catch (error) {
    if (error instanceof TypeError) io.misuse(`${error.message}\nusage: ${usage}`);
    throw error;
  }
}
