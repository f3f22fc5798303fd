import { spawn } from "node:child_process";
import { root } from "./settings.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends what still runs, with what it has started itself; for when the whole is asked to stop. */
export function stopChildren() {
  for (const child of running) {
    try {
      if (child.pid && process.platform !== "win32") process.kill(-child.pid, "SIGTERM");
      else child.kill("SIGTERM");
    } catch {
      // It has just ended.
    }
  }
}

/**
 * Runs a program to its end and keeps what it said. Shows its last lines only when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, failure: string, cwd?: string }} options `failure` begins the sentence
 * @returns {Promise<string>} its output
 */
export async function run(program, args, { env, failure, cwd = root }) {
  const { code, output } = await runToEnd(program, args, { env, cwd });
  if (code === 0) return output;
  throw new Error(`${failure} (exit ${code}). It said:\n\n  ${shortened(output).join("\n  ")}`);
}

/** The beginning and the end: some programs give the reason first, others last. @param {string} output */
function shortened(output) {
  const lines = output.trim().split("\n");
  return lines.length <= 30 ? lines : [...lines.slice(0, 12), "…", ...lines.slice(-15)];
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<{ code: number | string, output: string }>}
 */
export function runToEnd(program, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: ended as a whole, workers and all.
      detached: process.platform !== "win32",
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === "win32" && program === "npm",
    });
    running.add(child);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => {
      running.delete(child);
      resolve({ code: "not started", output: error.message });
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? signal ?? "unknown", output });
    });
  });
}

/** Node's arguments for our own TypeScript outside of Next: server-only files load, and path aliases resolve. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];
