// A Postgres of its own for a test run or a command, in a temporary folder, without fsync, gone afterwards.
//
//   await withThrowawayPostgres(async (urls) => { … urls.owner, urls.app, urls.job … })
//
// or, as a pair, in vitest's globalSetup:
//
//   const postgres = await startThrowawayPostgres();   // migrated
//   …
//   await postgres.stop();
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations } from "../database/apply-migrations.mjs";
import { ensureRoles } from "../database/roles.mjs";
import { startEmbeddedPostgres } from "./postgres.mjs";
import { ownedFolder, postgresUser } from "./system-user.mjs";

/** @typedef {import("../database/urls.mjs").DatabaseUrls & { admin: string }} ThrowawayUrls */

/**
 * @param {{ migrate?: boolean }} [options]
 * @returns {Promise<{ urls: ThrowawayUrls, stop: () => Promise<void> }>}
 */
export async function startThrowawayPostgres({ migrate = true } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "samverkan-"));
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
