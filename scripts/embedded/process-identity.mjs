import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A process id is reused after a crash or a reboot; a process id together with its start time is not.
 * Gives null when no such process runs.
 * @param {number} pid
 * @returns {string | null}
 */
export function processStart(pid) {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The command name (field 2) may hold spaces and parentheses: count from its closing one.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields[0] === "Z") return null;
      return fields[19] ?? null;
    }
    if (process.platform === "win32") {
      process.kill(pid, 0);
      return "unknown";
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** @typedef {{ pid: number, started: string }} ProcessIdentity */

/** @returns {ProcessIdentity} */
export function ownIdentity() {
  return { pid: process.pid, started: processStart(process.pid) ?? "unknown" };
}

/**
 * @param {unknown} identity
 * @returns {boolean}
 */
export function isAlive(identity) {
  const { pid, started } = /** @type {Partial<ProcessIdentity>} */ (identity ?? {});
  if (typeof pid !== "number" || !Number.isInteger(pid) || pid <= 0) return false;
  const now = processStart(pid);
  return now !== null && now === started;
}
