// A Postgres of its own for a test run or a command, in a temporary folder, without fsync, gone afterwards.
//
//   await withThrowawayPostgres(async (urls) => { … urls.owner, urls.app, urls.job … })
//
// or, as a pair, in vitest's globalSetup:
//
//   const postgres = await startThrowawayPostgres();   // migrated
//   …
//   await postgres.stop();
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "../database/apply-migrations.mjs";
import { ensureRoles } from "../database/roles.mjs";
import { startEmbeddedPostgres } from "./postgres.mjs";
import { runningPostmaster, stopPostmaster } from "./postmaster.mjs";
import { ownedFolder, postgresUser } from "./system-user.mjs";
import { isAbandoned } from "./users.mjs";

const prefix = "samverkan-throwaway-";

/** @typedef {import("../database/urls.mjs").DatabaseUrls & { admin: string }} ThrowawayUrls */

/**
 * @param {{ migrate?: boolean }} [options]
 * @returns {Promise<{ urls: ThrowawayUrls, stop: () => Promise<void> }>}
 */
export async function startThrowawayPostgres({ migrate = true } = {}) {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  ownedFolder(dataDir, postgresUser());
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0, durable: false });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ensureRoles(postgres.adminUrl, postgres.secrets);
    const urls = {
      admin: postgres.adminUrl,
      owner: postgres.urlOf("samverkan_owner"),
      app: postgres.urlOf("samverkan_app"),
      job: postgres.urlOf("samverkan_job"),
    };
    if (migrate) await applyMigrations(urls.owner);
    return { urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A test run that was killed could not stop its server: the next one does. */
async function sweepAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !isAbandoned(dataDir)) continue;
    const running = runningPostmaster(join(dataDir, "postgres"));
    if (running) await stopPostmaster(running);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {(urls: ThrowawayUrls) => Promise<T>} work
 * @param {{ migrate?: boolean }} [options]
 * @returns {Promise<T>}
 */
export async function withThrowawayPostgres(work, options) {
  const postgres = await startThrowawayPostgres(options);
  try {
    return await work(postgres.urls);
  } finally {
    await postgres.stop();
  }
}
