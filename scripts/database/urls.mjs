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
  const secret = env.NEXTAUTH_SECRET;
  if (!secret || secret.length < 32) {
    throw new Error(
      "With DATABASE_URL set, NEXTAUTH_SECRET is needed too: at least 32 random characters, the same on every instance.",
    );
  }
  return createHmac("sha256", secret).update(role).digest("base64url");
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
