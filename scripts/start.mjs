// npm start: from a fresh clone to a served portal. Needs nothing but Node; what it imports at the top needs no package.
import { join } from "node:path";
import { takeLock, withLock } from "./embedded/file-lock.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, endWith } from "./setup/progress.mjs";
import { stopChildren } from "./setup/run.mjs";
import { readSettings, requireNode, root } from "./setup/settings.mjs";

const dev = process.argv.includes("--dev");
const progress = createProgress();
/** @type {(() => unknown)[]} undone in reverse */
const undo = [];
let stopping = false;

for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => void stop(name));
stopWithNpm();
// Whoever read what is written here may go away before the portal does. To tell of that would be written there too, and so on.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  await start();
} catch (error) {
  if (!stopping) {
    await undoAll();
    endWith(error);
  }
}

async function start() {
  requireNode();
  const settings = readSettings();
  process.env.NODE_ENV = dev ? "development" : "production";
  progress.say(dev ? "Samverkan, for development" : "Samverkan");

  const lock = takeLock(join(settings.dataDir, "portal.lock"));
  if (!lock.taken) throw new Error(heldBy(settings.dataDir, lock.holder));
  undo.push(lock.release);

  // Two data folders may share one clone: its packages, client and build are made by one start at a time.
  const workshop = join(root, ".data", "workshop.lock");
  await withLock(
    workshop,
    async () => {
      await ensurePackages(progress);
      await ensurePrismaClient(progress);
    },
    20 * 60_000,
  );

  const { openDatabase, migrate } = await import("./setup/database.mjs");
  const database = await openDatabase(settings, progress);
  undo.push(database.stop);
  await migrate(database, progress);
  const { loadWorld, synchroniseContent } = await import("./setup/world.mjs");
  await loadWorld(database, progress);
  await synchroniseContent(database, progress);

  if (!dev) {
    const { ensureBuild } = await import("./setup/build.mjs");
    await withLock(workshop, () => ensureBuild(database.appEnv, progress), 20 * 60_000);
  }
  Object.assign(process.env, database.appEnv);
  // The portal runs in this process and must not know the owner of the database.
  delete process.env.DATABASE_URL;
  const { serve } = await import("./setup/serve.mjs");
  const served = await serve(
    { dev, port: settings.port, host: settings.host, embedded: Boolean(database.embedded) },
    progress,
  );
  undo.push(served.close);
  const { startWorker } = await import("./setup/worker.mjs");
  undo.push(startWorker(progress));
  lock.update({ port: served.port, url: served.url });
  process.stdout.write(box(served.url, Boolean(database.embedded)));
}

/** @param {string} name */
async function stop(name) {
  if (stopping) process.exit(130);
  stopping = true;
  process.stderr.write("\n");
  progress.say("Stopping (once more ends at once) …");
  stopChildren();
  await undoAll();
  progress.say("Stopped.");
  process.exit(name === "SIGINT" ? 130 : 0);
}

/** npm's shell hands no signal on: when npm alone is ended (by a process manager, say), only our parent's going tells. */
function stopWithNpm() {
  if (!["start", "dev"].includes(process.env.npm_lifecycle_event ?? "")) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (!stopping && process.ppid !== parent) void stop("SIGTERM");
  }, 500);
  watch.unref();
}

async function undoAll() {
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      progress.say(error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * @param {string} dataDir
 * @param {Record<string, unknown>} holder
 */
function heldBy(dataDir, { pid, since, url }) {
  const time = since ? new Date(String(since)).toLocaleString("sv-SE") : "an unknown time";
  const where = url ? `, and serves ${url}` : ", and is still starting";
  return `The data folder ${dataDir} is in use: process ${pid} has held it since ${time}${where}.\n  Use that one, stop it, or give this one a folder of its own: PORTAL_DATA_DIR=.data-2 npm start`;
}

/**
 * @param {string} url
 * @param {boolean} demonstration
 */
function box(url, demonstration) {
  const lines = demonstration
    ? ["Samverkan is ready", url, "", `Sign in: ${url}/sign-in`, "One click per demonstration person. Ctrl-C stops."]
    : ["Samverkan is ready", url, "", "The first administrator: npm run portal -- setup", "Ctrl-C stops."];
  const width = Math.max(...lines.map((line) => line.length)) + 4;
  const framed = lines.map((line) => `  │  ${line.padEnd(width - 2)}│`);
  return `\n  ╭${"─".repeat(width)}╮\n${framed.join("\n")}\n  ╰${"─".repeat(width)}╯\n\n`;
}
