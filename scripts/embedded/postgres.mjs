import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries, utf8CharacterType } from "./binaries.mjs";
import { withLock } from "./file-lock.mjs";
import { freePort } from "./free-port.mjs";
import { runningPostmaster, stopPostmaster, waitUntilReady } from "./postmaster.mjs";
import { loadSecrets } from "./secrets.mjs";
import { databaseHome, ownedFolder, postgresUser } from "./system-user.mjs";
import { enter, leave } from "./users.mjs";

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} adminUrl the superuser, database `postgres`
 * @property {(role: "samverkan_owner" | "samverkan_app" | "samverkan_job") => string} urlOf database `samverkan`
 * @property {import("./secrets.mjs").Secrets} secrets
 * @property {number} port
 * @property {boolean} adopted it ran already
 * @property {() => Promise<void>} stop leaves; the last user of the data folder stops the server
 */

/**
 * Starts the Postgres of a data folder, or adopts the one that already runs there.
 * @param {{ dataDir: string, port?: number, say?: (sentence: string) => void, durable?: boolean }} options
 *   `durable: false` trades safety at power loss for speed: for throw-away databases only.
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({
  dataDir: dir,
  port: wanted = 5433,
  say = () => undefined,
  durable = true,
}) {
  const dataDir = resolve(dir);
  const secrets = loadSecrets(dataDir);
  const user = postgresUser();
  const { home, moved } = databaseHome(dataDir, secrets.id, user);
  if (moved)
    say(`The user ${user?.name}, whom Postgres runs as, cannot reach ${dataDir}: the database lives in ${home}.`);
  const cluster = join(home, "postgres");
  const lock = join(dataDir, "postgres.lock");
  const url = (
    /** @type {number} */ port,
    /** @type {string} */ role,
    /** @type {string} */ password,
    /** @type {string} */ database,
  ) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = (/** @type {number} */ port) => url(port, "postgres", secrets.superuser, "postgres");

  const { port, adopted } = await withLock(lock, async () => {
    enter(dataDir);
    const running = runningPostmaster(cluster);
    if (running) {
      const state = await waitUntilReady(adminUrl(running.port), () => runningPostmaster(cluster) !== null);
      if (state === "ready") return { port: running.port, adopted: true };
      if (state === "wrong password")
        throw new Error(`${join(dataDir, "secrets.json")} does not open the database in ${cluster}.`);
    }
    const binaries = findBinaries(user);
    if (!existsSync(join(cluster, "PG_VERSION"))) createCluster({ cluster, binaries, user, secrets, durable });
    const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
    if (major !== binaries.major) {
      throw new Error(
        `The database in ${cluster} was made by Postgres ${major}; this version brings Postgres ${binaries.major}. Restore a backup into a new data folder.`,
      );
    }
    const chosen = await launch({ cluster, binaries, user, wanted, adminUrl, durable });
    if (chosen !== wanted && wanted !== 0) say(`Port ${wanted} is taken: Postgres listens on ${chosen}.`);
    return { port: chosen, adopted: false };
  });

  const passwords = { samverkan_owner: secrets.owner, samverkan_app: secrets.app, samverkan_job: secrets.job };
  return {
    adminUrl: adminUrl(port),
    urlOf: (role) => url(port, role, passwords[role], "samverkan"),
    secrets,
    port,
    adopted,
    stop: () =>
      withLock(lock, async () => {
        if (!leave(dataDir)) return;
        const running = runningPostmaster(cluster);
        if (running) await stopPostmaster(running);
      }),
  };
}

/**
 * Builds the cluster beside its place and moves it there whole: an interrupted start leaves nothing half made.
 * @param {{ cluster: string, binaries: import("./binaries.mjs").PostgresBinaries, user: import("./system-user.mjs").SystemUser, secrets: import("./secrets.mjs").Secrets, durable: boolean }} options
 */
function createCluster({ cluster, binaries, user, secrets, durable }) {
  const home = join(cluster, "..");
  for (const name of readdirSync(home)) {
    if (name.startsWith("postgres.new")) rmSync(join(home, name), { recursive: true, force: true });
  }
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.new-password`;
  ownedFolder(draft, user);
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      `--lc-ctype=${utf8CharacterType()}`,
      "--no-instructions",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { encoding: "utf8", cwd: home, ...(user ? { uid: user.uid, gid: user.gid } : {}) },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`The database could not be created in ${cluster}: ${made.error?.message ?? made.stderr.trim()}`);
  }
  rmSync(cluster, { recursive: true, force: true });
  renameSync(draft, cluster);
}

/**
 * @param {{ cluster: string, binaries: import("./binaries.mjs").PostgresBinaries, user: import("./system-user.mjs").SystemUser, wanted: number, adminUrl: (port: number) => string, durable: boolean }} options
 * @returns {Promise<number>} the port it listens on
 */
async function launch({ cluster, binaries, user, wanted, adminUrl, durable }) {
  const logFile = join(cluster, "..", "postgres.log");
  let port = await freePort(wanted);
  // The port may be taken between the look and the start; the shared memory of a killed server lives on for a moment.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const log = openSync(logFile, "w");
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      timezone: "UTC",
      max_connections: "80",
      ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    };
    const child = spawn(
      binaries.postgres,
      [
        "-D",
        cluster,
        "-p",
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      // Detached: a Ctrl-C in the terminal is for us; we stop Postgres ourselves once the last request is served.
      { cwd: cluster, detached: true, stdio: ["ignore", log, log], ...(user ? { uid: user.uid, gid: user.gid } : {}) },
    );
    closeSync(log);
    child.unref();
    let ended = false;
    child.once("exit", () => {
      ended = true;
    });
    child.once("error", () => {
      ended = true;
    });
    const state = await waitUntilReady(adminUrl(port), () => !ended);
    if (state === "ready") return port;
    const lastWords = readFileSync(logFile, "utf8").trim().split("\n").slice(-4).join(" ");
    if (state === "gone" && /could not bind|Address already in use/.test(lastWords)) port = await freePort(0);
    else if (state === "gone" && /shared memory block/.test(lastWords)) await sleep(500);
    else throw new Error(`Postgres did not start (${state}): ${lastWords} The whole log is in ${logFile}.`);
  }
  throw new Error(`Postgres did not start in five attempts. Its log is in ${logFile}.`);
}
