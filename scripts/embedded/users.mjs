import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, ownIdentity } from "./process-identity.mjs";

/**
 * Who uses the embedded Postgres of a data folder: one file per process. The last to leave stops it.
 * @param {string} dataDir
 */
export function enter(dataDir) {
  const folder = join(dataDir, "users");
  mkdirSync(folder, { recursive: true });
  const own = ownIdentity();
  writeFileSync(join(folder, String(own.pid)), JSON.stringify(own));
}

/**
 * @param {string} dataDir
 * @returns {boolean} whether nobody else is left
 */
export function leave(dataDir) {
  const folder = join(dataDir, "users");
  rmSync(join(folder, String(process.pid)), { force: true });
  let others = 0;
  for (const name of readdirSync(folder)) {
    if (isAlive(readUser(join(folder, name)))) others += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return others === 0;
}

/**
 * Whether nobody who entered lives any more. A folder nobody has entered yet is only just being made.
 * @param {string} dataDir
 */
export function isAbandoned(dataDir) {
  const folder = join(dataDir, "users");
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder);
  return names.length > 0 && !names.some((name) => isAlive(readUser(join(folder, name))));
}

/** @param {string} path */
function readUser(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
