import { withClient } from "./roles.mjs";

/**
 * What setup has done to this database, kept inside it: a restored or deleted database takes its stamps along.
 * The schema `setup` is outside of Prisma's and closed to the runtime roles.
 * @param {string} ownerUrl
 * @param {string} name
 * @returns {Promise<string | null>}
 */
export async function readStamp(ownerUrl, name) {
  return withClient(ownerUrl, async (client) => {
    const table = await client.query("select to_regclass('setup.stamp') is not null as there");
    if (!table.rows[0]?.there) return null;
    const found = await client.query("select value from setup.stamp where name = $1", [name]);
    return found.rows[0]?.value ?? null;
  });
}

/**
 * @param {string} ownerUrl
 * @param {string} name
 * @param {string} value
 */
export async function writeStamp(ownerUrl, name, value) {
  await withClient(ownerUrl, async (client) => {
    await client.query("create schema if not exists setup");
    await client.query("create table if not exists setup.stamp (name text primary key, value text not null)");
    await client.query(
      "insert into setup.stamp (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
      [name, value],
    );
  });
}
