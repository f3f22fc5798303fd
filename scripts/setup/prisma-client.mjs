import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { root } from "./settings.mjs";
import { hasStamp, sourceHash, writeStamp } from "./source-hash.mjs";

const generated = join(root, "lib", "generated");

/**
 * Generates the typed database client when the schema changed.
 * @param {import("./progress.mjs").Progress} progress
 */
export async function ensurePrismaClient(progress) {
  const hash = sourceHash(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const stamp = join(generated, ".schema-hash");
  if (hasStamp(stamp, hash) && existsSync(join(generated, "prisma", "client.ts"))) return;
  await progress.step("Generating the database client", () =>
    run(process.execPath, [join(root, "node_modules", "prisma", "build", "index.js"), "generate"], {
      // Generating needs no engine, but the command line would download one unless told where it is.
      // Never migrate that way: it prints success and applies nothing.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
      failure: "The database client could not be generated from prisma/schema",
    }),
  );
  writeStamp(stamp, hash);
}
