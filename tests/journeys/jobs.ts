import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Works the outbox until nothing is due and nothing runs, so that a journey need not wait for the worker: what was
 * published is then found, and what was mailed stands in the outbox. By hand it finds the portal by PORTAL_DATA_DIR.
 */
export async function runJobs(): Promise<void> {
  await promisify(execFile)(process.execPath, ["scripts/portal.mjs", "jobs", "run", "--once"], { timeout: 120_000 });
}
