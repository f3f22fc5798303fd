import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** @param {string} path */
function readUser(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
