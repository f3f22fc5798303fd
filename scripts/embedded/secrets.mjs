import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ id: string, superuser: string, owner: string, app: string, job: string, nextAuthSecret: string }} Secrets */

/**
 * The secrets of one data folder, made once. Only their owner may read the file.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  const found = readSecrets(path);
  if (found) return found;

  mkdirSync(dataDir, { recursive: true });
  const password = () => randomBytes(24).toString("base64url");
  /** @type {Secrets} */
  const fresh = {
    id: randomBytes(4).toString("hex"),
    superuser: password(),
    owner: password(),
    app: password(),
    job: password(),
    nextAuthSecret: randomBytes(32).toString("base64url"),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    // Another process was first: its secrets are the ones that count.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  chmodSync(path, 0o600);
  return readSecrets(path) ?? fresh;
}

/**
 * @param {string} path
 * @returns {Secrets | null}
 */
function readSecrets(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
    throw new Error(`${path} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `${path} is damaged: it is not JSON. Restore it from a backup; the database cannot be opened without it.`,
    );
  }
}
