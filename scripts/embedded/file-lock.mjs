import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, ownIdentity } from "./process-identity.mjs";

/**
 * Takes a lock file that names its holder. A lock left by a dead process is taken over.
 * @param {string} path
 * @param {Record<string, unknown>} [details] shown to whoever finds the lock taken
 * @returns {{ taken: true, release: () => void, update: (details: Record<string, unknown>) => void } | { taken: false, holder: Record<string, unknown> }}
 */
export function takeLock(path, details = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const own = ownIdentity();
  const draft = `${path}.${own.pid}`;
  const text = (/** @type {Record<string, unknown>} */ more) =>
    JSON.stringify({ ...own, since: new Date().toISOString(), ...more });

  for (let attempt = 0; attempt < 5; attempt += 1) {
    writeFileSync(draft, text(details));
    try {
      // link, not open: the lock appears with its content in one step, so nobody reads half a lock.
      linkSync(draft, path);
      rmSync(draft, { force: true });
      return {
        taken: true,
        release: () => rmSync(path, { force: true }),
        update: (more) => writeFileSync(path, text({ ...details, ...more })),
      };
    } catch (error) {
      rmSync(draft, { force: true });
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const holder = readHolder(path);
    if (holder && isAlive(holder)) return { taken: false, holder };
    rmSync(path, { force: true });
  }
  return { taken: false, holder: readHolder(path) ?? {} };
}

/**
 * Runs `work` while holding the lock; waits for another holder.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [waitMs]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, waitMs = 120_000) {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const lock = takeLock(path);
    if (lock.taken) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > deadline) {
      throw new Error(`Process ${lock.holder.pid} has held ${path} for ${Math.round(waitMs / 1000)} seconds.`);
    }
    await sleep(50);
  }
}

/** @param {string} path */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
