import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Postgres refuses to run as root. As root we start it as another user; `null` means "as ourselves".
 * @typedef {{ uid: number, gid: number, name: string } | null} SystemUser
 */

const systemRoot = "/var/lib/samverkan";

/** @returns {SystemUser} */
export function postgresUser() {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const existing = lookUp("postgres");
  if (existing) return existing;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", [
    "--system",
    "--gid",
    "postgres",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (user) return user;
  throw new Error("Postgres cannot run as root, and no user `postgres` could be made. Start as an ordinary user.");
}

/** @param {string} name */
function lookUp(name) {
  const id = (/** @type {string} */ flag) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
}

/**
 * A closed home folder (mode 0700) above the path hides it from the other user.
 * @param {string} path
 * @param {SystemUser} user
 */
export function canReach(path, user) {
  if (!user) return true;
  const { uid, gid } = user;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { uid, gid, cwd: "/" }).status === 0;
}

/**
 * The folder the database lives in: below the data folder, or where its user can reach it.
 * @param {string} dataDir
 * @param {string} id keeps the folders of two data folders at one path apart
 * @param {SystemUser} user
 * @returns {{ home: string, moved: boolean }}
 */
export function databaseHome(dataDir, id, user) {
  if (canReach(dataDir, user)) return { home: dataDir, moved: false };
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 8);
  const home = join(systemRoot, `${hash}-${id}`);
  mkdirSync(home, { recursive: true });
  return { home, moved: true };
}

/**
 * A folder owned by the user Postgres runs as.
 * @param {string} path
 * @param {SystemUser} user
 */
export function ownedFolder(path, user) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * The binaries where the user can run them: where npm put them, or a copy under /var/lib.
 * @param {string} nativeDir
 * @param {string} version
 * @param {SystemUser} user
 */
export function reachableBinaries(nativeDir, version, user) {
  if (canReach(join(nativeDir, "bin", "postgres"), user)) return nativeDir;
  const copy = join(systemRoot, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(dirname(copy), { recursive: true });
  const draft = `${copy}.${process.pid}`;
  cpSync(nativeDir, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    // Another start copied them meanwhile.
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}
