import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureRoles, withClient } from "../database/roles.mjs";
import { readStamp, writeStamp } from "../database/stamps.mjs";
import { withDatabase } from "../database/urls.mjs";
import { migrate } from "./database.mjs";
import { run, typescript } from "./run.mjs";
import { root } from "./settings.mjs";
import { sourceHash } from "./source-hash.mjs";

const seed = join("prisma", "seed", "index.ts");
const synchronise = join("scripts", "sync-content.ts");

/**
 * Loads the demonstration world into an embedded database that is empty. A load that was interrupted begins anew.
 * @param {import("./database.mjs").OpenDatabase} database
 * @param {import("./progress.mjs").Progress} progress
 */
export async function loadWorld(database, progress) {
  const { embedded, ownerUrl, appEnv } = database;
  if (!embedded || !existsSync(join(root, seed))) return;
  const state = await readStamp(ownerUrl, "demonstration world");
  if (state === "loaded") return;
  if (state === "loading") {
    progress.say("The demonstration world was loaded only in part: beginning anew.");
    await recreate(embedded);
    await migrate(database, progress);
  } else if (!(await isEmpty(withDatabase(embedded.adminUrl, "samverkan")))) {
    return;
  }
  await writeStamp(ownerUrl, "demonstration world", "loading");
  await progress.step("Loading the demonstration world", () =>
    run(process.execPath, [...typescript, seed], {
      env: appEnv,
      failure: "The demonstration world could not be loaded",
    }),
  );
  // The world brings the shipped articles with it.
  await writeStamp(ownerUrl, "content", contentHash());
  await writeStamp(ownerUrl, "demonstration world", "loaded");
}

/**
 * Brings the articles of content/ into the database when they, or the way they are compiled, changed.
 * @param {import("./database.mjs").OpenDatabase} database
 * @param {import("./progress.mjs").Progress} progress
 */
export async function synchroniseContent({ ownerUrl, appEnv }, progress) {
  if (!existsSync(join(root, synchronise))) return;
  const hash = contentHash();
  if ((await readStamp(ownerUrl, "content")) === hash) return;
  const output = await progress.step("Synchronising the articles", () =>
    run(process.execPath, [...typescript, synchronise], {
      env: appEnv,
      failure: "The articles could not be synchronised",
    }),
  );
  for (const line of output.trim().split("\n").slice(-3)) if (line) progress.say(`  ${line}`);
  await writeStamp(ownerUrl, "content", hash);
}

function contentHash() {
  return sourceHash(
    ["content", "lib/knowledge", "lib/search", synchronise, "package-lock.json"],
    (path) => !path.includes(".test."),
  );
}

/** @param {string} adminUrl the superuser sees past row-level security */
async function isEmpty(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const found = await client.query("select not exists (select from public.organisation) as empty");
    return found.rows[0]?.empty === true;
  });
}

/** @param {import("../embedded/postgres.mjs").EmbeddedPostgres} embedded */
async function recreate(embedded) {
  await withClient(embedded.adminUrl, (client) => client.query("drop database if exists samverkan with (force)"));
  await ensureRoles(embedded.adminUrl, embedded.secrets);
}
