import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "../database/roles.mjs";
import { runningPostmaster, stopPostmaster } from "../embedded/postmaster.mjs";
import { isAlive, ownIdentity } from "../embedded/process-identity.mjs";
import { ownedFolder, postgresUser } from "../embedded/system-user.mjs";
import { migrate, openDatabase } from "../setup/database.mjs";
import { loadWorld } from "../setup/world.mjs";
import { present } from "./present.mjs";

const prefix = "samverkan-world-";
/** Names the run that made a folder: nobody is in the database between two steps. */
const ownerFile = "run.json";

/** @type {Promise<string> | undefined} */
let making;

/**
 * A data folder with the demonstration world, as a first `npm start` makes it. It is made once, by whoever asks first, and
 * handed from step to step: each takes it when the one before has left, and finds the world as it was.
 * @returns {Promise<string>}
 */
export function worldFolder() {
  making ??= make();
  return making;
}

/** @returns {Promise<string>} */
async function make() {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  writeFileSync(join(dataDir, ownerFile), JSON.stringify(ownIdentity()));
  ownedFolder(dataDir, postgresUser());
  const settings = { dataDir, databasePort: 0, port: 0, host: undefined, external: false, durable: false };
  const database = await openDatabase(settings, silent);
  try {
    await migrate(database, silent);
    const appEnv = { ...database.appEnv, PORTAL_DEMONSTRATION_PRESENT: present };
    await loadWorld({ ...database, appEnv }, silent);
    // A copy does not know what has been written to it: Postgres would plan as for empty tables, or not, by the second.
    await withClient(database.ownerUrl, (client) => client.query("analyze"));
    return dataDir;
  } finally {
    await database.stop();
  }
}

/** @type {import("../setup/progress.mjs").Progress} */
const silent = { say: () => undefined, step: async (_title, work) => work() };

/** What a run left that was killed. */
async function sweepAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    const owner = join(dataDir, ownerFile);
    if (!name.startsWith(prefix) || !existsSync(owner) || isAlive(JSON.parse(readFileSync(owner, "utf8")))) continue;
    const running = runningPostmaster(join(dataDir, "postgres"));
    if (running) await stopPostmaster(running);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
