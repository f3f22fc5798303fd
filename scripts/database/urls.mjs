import { createHmac } from "node:crypto";

/** @typedef {{ owner: string, app: string, job: string }} DatabaseUrls */

/**
 * The three connections to a database of one's own. The runtime roles' passwords are derived, so that
 * every instance with the same NEXTAUTH_SECRET knows them and none is written down.
 * @param {Record<string, string | undefined>} env
 * @returns {DatabaseUrls}
 */
export function databaseUrls(env) {
  const owner = env.DATABASE_URL;
  if (!owner) throw new Error("DATABASE_URL is not set.");
  requireAddress("DATABASE_URL", owner);
  if (env.DATABASE_APP_URL) requireAddress("DATABASE_APP_URL", env.DATABASE_APP_URL);
  if (env.DATABASE_JOB_URL) requireAddress("DATABASE_JOB_URL", env.DATABASE_JOB_URL);
  if (Boolean(env.DATABASE_APP_URL) !== Boolean(env.DATABASE_JOB_URL)) {
    throw new Error("Set both DATABASE_APP_URL and DATABASE_JOB_URL, or neither.");
  }
  // The portal seals its sessions with it, whoever chose the roles' passwords.
  requireSecret(env);
  return {
    owner,
    app: env.DATABASE_APP_URL ?? withRole(owner, "samverkan_app", rolePassword(env, "samverkan_app")),
    job: env.DATABASE_JOB_URL ?? withRole(owner, "samverkan_job", rolePassword(env, "samverkan_job")),
  };
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} role
 */
export function rolePassword(env, role) {
  return createHmac("sha256", requireSecret(env)).update(role).digest("base64url");
}

/** @param {Record<string, string | undefined>} env */
function requireSecret({ NEXTAUTH_SECRET: secret }) {
  if (secret && secret.length >= 32) return secret;
  throw new Error(
    "With DATABASE_URL set, NEXTAUTH_SECRET is needed too: at least 32 random characters, the same on every instance.",
  );
}

/**
 * @param {string} name
 * @param {string} url
 */
function requireAddress(name, url) {
  const parts = URL.canParse(url) ? new URL(url) : null;
  const isPostgres = parts?.protocol === "postgresql:" || parts?.protocol === "postgres:";
  if (isPostgres && parts.hostname && parts.username && parts.pathname.length > 1) return;
  throw new Error(
    `${name} is no address of a Postgres database. It reads postgresql://user:password@host:5432/database.`,
  );
}

/**
 * @param {string} url
 * @param {string} role
 * @param {string} password
 */
function withRole(url, role, password) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

/**
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
