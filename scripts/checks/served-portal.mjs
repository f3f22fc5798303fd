import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../embedded/free-port.mjs";
import { root } from "../setup/settings.mjs";
import { present } from "./present.mjs";

/**
 * Runs `npm start` as a person would, in this data folder and on ports of its own, while `work` uses it.
 * @template T
 * @param {string} dataDir
 * @param {(url: string, env: Record<string, string>) => Promise<T>} work `env` leads the command line to this portal
 * @returns {Promise<T>}
 */
export async function withServedPortal(dataDir, work) {
  const env = { PORTAL_DATABASE_PORT: String(await freePort(0)) };
  const portal = await startServedPortal({ dataDir, env });
  try {
    return await work(portal.url, { ...env, PORTAL_DATA_DIR: dataDir, NEXTAUTH_URL: portal.url });
  } finally {
    await portal.stop();
  }
}

/**
 * @param {{ dataDir?: string, env?: Record<string, string>, waitMs?: number }} [options]
 */
export async function startServedPortal({ dataDir = temporaryFolder(), env = {}, waitMs = 10 * 60_000 } = {}) {
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      // `npm start` chooses it; the one of a test run would serve a development build.
      NODE_ENV: "production",
      PORT: String(await freePort(0)),
      PORTAL_DATABASE_PORT: String(await freePort(0)),
      PORTAL_DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      // Empty, so that a file .env does not bring it back: a test mails nobody, and fills no search engine.
      SMTP_URL: "",
      PORTAL_DEMONSTRATION_PRESENT: present,
      MEILISEARCH_URL: "",
      NEXTAUTH_URL: undefined,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keep = (/** @type {Buffer} */ chunk) => {
    said += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise((resolve) => child.once("close", resolve));

  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };

  const started = performance.now();
  for (;;) {
    const url = servedUrl(dataDir);
    if (url) {
      const seconds = (performance.now() - started) / 1000;
      return { url, dataDir, seconds, child, said: () => said, ended, stop };
    }
    if (child.exitCode !== null || child.signalCode !== null || performance.now() - started > waitMs) {
      child.kill("SIGTERM");
      await ended;
      throw new Error(`The portal did not start:\n${said}`);
    }
    await sleep(50);
  }

  function servedUrl(/** @type {string} */ folder) {
    try {
      const lock = JSON.parse(readFileSync(join(folder, "portal.lock"), "utf8"));
      return lock.pid === child.pid ? /** @type {string | undefined} */ (lock.url) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Readable by the user that Postgres runs as when we are root. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-portal-"));
  chmodSync(folder, 0o755);
  return folder;
}
