import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { processStart } from "./process-identity.mjs";

/** @typedef {{ pid: number, port: number }} Postmaster */

/**
 * The server that runs in this cluster folder, if any. A pid file whose number now belongs to something else is removed.
 * @param {string} cluster
 * @returns {Postmaster | null}
 */
export function runningPostmaster(cluster) {
  const file = join(cluster, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (processStart(pid) !== null && isPostgres(pid)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return null;
}

/** @param {number} pid */
function isPostgres(pid) {
  try {
    if (process.platform === "win32") return true;
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  } catch {
    return false;
  }
}

/**
 * Waits until the server answers; it refuses while it recovers from a crash.
 * @param {string} url
 * @param {() => boolean} stillRuns
 * @param {number} [waitMs]
 * @returns {Promise<"ready" | "gone" | "wrong password" | "slow">}
 */
export async function waitUntilReady(url, stillRuns, waitMs = 120_000) {
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return "ready";
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code === "28P01" || code === "28000") return "wrong password";
    }
    if (!stillRuns()) return "gone";
    await sleep(25);
  }
  return "slow";
}

/**
 * Fast shutdown: open transactions are rolled back, everything committed is kept.
 * @param {Postmaster} postmaster
 */
export async function stopPostmaster({ pid }) {
  signal(pid, "SIGINT");
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (processStart(pid) === null) return;
    await sleep(20);
  }
  // It recovers from its log at the next start.
  signal(pid, "SIGQUIT");
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    if (process.platform === "win32") execFileSync("taskkill", ["/pid", String(pid), "/f", "/t"]);
    else process.kill(pid, name);
  } catch {
    // Already gone.
  }
}
