import { applyMigrations } from "../database/apply-migrations.mjs";
import { ensureExternalRoles, ensureRoles, withClient } from "../database/roles.mjs";
import { databaseUrls } from "../database/urls.mjs";
import { versionComplaint } from "../database/version.mjs";
import { startEmbeddedPostgres } from "../embedded/postgres.mjs";

/**
 * @typedef {object} OpenDatabase
 * @property {Record<string, string>} appEnv what the portal is told: never the owner's address
 * @property {string} ownerUrl
 * @property {import("../embedded/postgres.mjs").EmbeddedPostgres | null} embedded
 * @property {() => Promise<void>} stop
 */

/**
 * The database of these settings, up and with its roles: somebody's own (DATABASE_URL) or the embedded one.
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase(settings, progress) {
  return settings.external ? openExternal(settings, progress) : openEmbedded(settings, progress);
}

/**
 * @param {OpenDatabase} database
 * @param {import("./progress.mjs").Progress} progress
 */
export async function migrate(database, progress) {
  const applied = await progress.step("Bringing the database up to date", () => applyMigrations(database.ownerUrl));
  for (const name of applied) progress.say(`  applied ${name}`);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<OpenDatabase>}
 */
async function openExternal(settings, progress) {
  const urls = databaseUrls(process.env);
  await progress.step("Connecting to the database of DATABASE_URL", async () => {
    try {
      await requireVersion(urls.owner);
      await ensureExternalRoles(process.env, urls);
    } catch (error) {
      throw new Error(`The database of DATABASE_URL cannot be used: ${plain(error, urls.owner)}`, { cause: error });
    }
  });
  return {
    appEnv: {
      DATABASE_APP_URL: urls.app,
      DATABASE_JOB_URL: urls.job,
      PORTAL_DATA_DIR: settings.dataDir,
      PORTAL_EMBEDDED: "0",
    },
    ownerUrl: urls.owner,
    embedded: null,
    stop: () => Promise.resolve(),
  };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<OpenDatabase>}
 */
async function openEmbedded({ dataDir, databasePort, durable }, progress) {
  const embedded = await progress.step("Starting the embedded Postgres", () =>
    startEmbeddedPostgres({ dataDir, port: databasePort, say: progress.say, durable }),
  );
  try {
    await ensureRoles(embedded.adminUrl, embedded.secrets);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    appEnv: {
      DATABASE_APP_URL: embedded.urlOf("samverkan_app"),
      DATABASE_JOB_URL: embedded.urlOf("samverkan_job"),
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? embedded.secrets.nextAuthSecret,
      PORTAL_DATA_DIR: dataDir,
      PORTAL_EMBEDDED: "1",
    },
    ownerUrl: embedded.urlOf("samverkan_owner"),
    embedded,
    stop: embedded.stop,
  };
}

/** @param {string} ownerUrl */
async function requireVersion(ownerUrl) {
  const tooOld = await withClient(ownerUrl, versionComplaint);
  if (tooOld) throw new Error(tooOld);
}

/**
 * @param {unknown} error
 * @param {string} url
 */
function plain(error, url) {
  const { message, code } = /** @type {NodeJS.ErrnoException} */ (error);
  const { hostname, port } = new URL(url);
  if (code === "ECONNREFUSED") return `nothing listens at ${hostname}:${port || 5432}.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `there is no host "${hostname}".`;
  if (code === "ETIMEDOUT" || /timeout expired/.test(message)) return `${hostname}:${port || 5432} does not answer.`;
  return `${message || code || error}.`.replace(/\.\.$/, ".");
}
