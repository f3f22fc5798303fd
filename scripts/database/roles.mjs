import pg from "pg";
import { rolePassword, withDatabase } from "./urls.mjs";

const runtimeRoles = /** @type {const} */ (["samverkan_app", "samverkan_job"]);
const runtimeRights = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION";

/**
 * Makes the database, its owner and the two runtime roles in a Postgres of our own. Repeating it changes nothing.
 * @param {string} adminUrl superuser
 * @param {{ owner: string, app: string, job: string }} passwords
 * @param {string} [database]
 */
export async function ensureRoles(adminUrl, passwords, database = "samverkan") {
  await withClient(adminUrl, async (client) => {
    // Two commands at once would write the same rows of the catalogue; it is let go with the connection.
    await client.query("select pg_advisory_lock(hashtext('samverkan roles'))");
    // CREATEDB: the check that schema and migrations agree builds a shadow database.
    await ensureRole(
      client,
      "samverkan_owner",
      "LOGIN NOSUPERUSER CREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION",
      passwords.owner,
    );
    await ensureRole(client, "samverkan_app", runtimeRights, passwords.app);
    await ensureRole(client, "samverkan_job", runtimeRights, passwords.job);
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner samverkan_owner`);
    }
    await withClient(withDatabase(adminUrl, database), (there) => grantConnection(there, database));
  });
}

/**
 * Makes the two runtime roles through the owner of somebody else's Postgres, or tries their addresses when they are given.
 * @param {Record<string, string | undefined>} env with DATABASE_URL and NEXTAUTH_SECRET
 * @param {import("./urls.mjs").DatabaseUrls} urls
 */
export async function ensureExternalRoles(env, urls) {
  if (env.DATABASE_APP_URL && env.DATABASE_JOB_URL) {
    await requireRole("DATABASE_APP_URL", urls.app, "samverkan_app");
    await requireRole("DATABASE_JOB_URL", urls.job, "samverkan_job");
    return;
  }
  if ((await canConnect(urls.app)) && (await canConnect(urls.job))) return;
  await withClient(urls.owner, async (client) => {
    try {
      for (const role of runtimeRoles) await ensureRole(client, role, "LOGIN", rolePassword(env, role));
    } catch (error) {
      if (/** @type {pg.DatabaseError} */ (error).code !== "42501") throw error;
      throw new Error(
        "The user of DATABASE_URL may not create roles. Give it CREATEROLE, or create samverkan_app and samverkan_job yourself and set DATABASE_APP_URL and DATABASE_JOB_URL.",
      );
    }
    await grantConnection(client, decodeURIComponent(new URL(urls.owner).pathname.slice(1)));
  });
}

/**
 * The grants and policies are written for these two roles; another one would see nothing, or past the policies.
 * @param {string} setting
 * @param {string} url
 * @param {string} role
 */
async function requireRole(setting, url, role) {
  const found = await withClient(url, (client) =>
    client.query("select rolname as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user"),
  ).catch((error) => {
    throw new Error(`${setting}: ${error.message || error.code}`, { cause: error });
  });
  const { name, free } = found.rows[0] ?? {};
  if (name !== role) throw new Error(`${setting} signs in as ${name}; it must be ${role}`);
  if (free)
    throw new Error(`the role ${role} sees past row-level security; alter role ${role} nosuperuser nobypassrls`);
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} rights
 * @param {string} password
 */
async function ensureRole(client, role, rights, password) {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  await client.query(`${verb} role ${role} ${rights} password ${client.escapeLiteral(password)}`);
}

/**
 * @param {pg.Client} client
 * @param {string} database
 */
async function grantConnection(client, database) {
  const name = client.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to samverkan_app, samverkan_job`);
  // An import stages its rows in a temporary table.
  await client.query(`grant temporary on database ${name} to samverkan_job`);
}

/** @param {string} url */
async function canConnect(url) {
  try {
    await withClient(url, () => Promise.resolve());
    return true;
  } catch {
    return false;
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 60_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
