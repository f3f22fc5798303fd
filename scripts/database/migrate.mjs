import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lockfile, migrationFiles, migrationList, migrationsDir, schemaFiles } from "./migration-files.mjs";
import { withClient } from "./roles.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

const everything = { externalTables: [], externalEnums: [] };

/**
 * Applies what is missing, each migration in one transaction.
 * @param {string} ownerUrl
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function applyMigrations(ownerUrl) {
  const files = migrationFiles();
  const applied = await appliedMigrations(ownerUrl);
  if (!refuseOtherHistory(files, applied)) return [];
  return withSchemaEngine(ownerUrl, async (engine, adapter) => {
    for (const { name } of applied.filter((row) => row.failed)) {
      // A migration is one transaction: nothing of the failed one remains, so it may be tried again.
      await engine.markMigrationRolledBack({ migrationName: name });
    }
    try {
      const done = await engine.applyMigrations({ migrationsList: migrationList(files), filters: everything });
      return done.appliedMigrationNames;
    } catch (error) {
      const name = /migration_name="([^"]+)"/.exec(String(error))?.[1] ?? "next in line";
      throw new Error(`The migration ${name} failed and was rolled back: ${adapter.refusal || String(error)}`, {
        cause: error,
      });
    }
  });
}

/**
 * @param {import("./migration-files.mjs").MigrationFile[]} files
 * @param {AppliedMigration[]} applied
 * @returns {boolean} whether anything is left to do
 */
function refuseOtherHistory(files, applied) {
  const checksums = new Map(files.map((file) => [file.name, file.checksum]));
  const good = applied.filter((row) => !row.failed);
  for (const { name, checksum } of good) {
    const here = checksums.get(name);
    if (here === undefined) {
      throw new Error(
        `The database has the migration ${name}, which this version does not know: it was used by a newer version. Start that one, or restore a backup.`,
      );
    }
    if (here !== checksum) {
      throw new Error(
        `The migration ${name} was changed after this database applied it. Write a new migration instead; a database of your own for trying things may be deleted (rm -r .data).`,
      );
    }
  }
  return good.length < files.length || good.length < applied.length;
}

/** @typedef {{ name: string, checksum: string, failed: boolean }} AppliedMigration */

/**
 * @param {string} ownerUrl
 * @returns {Promise<AppliedMigration[]>}
 */
export async function appliedMigrations(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const table = await client.query("select to_regclass('public._prisma_migrations') is not null as there");
    if (!table.rows[0]?.there) return [];
    const rows = await client.query(
      "select migration_name as name, checksum, finished_at is null as failed from public._prisma_migrations where rolled_back_at is null order by started_at",
    );
    return rows.rows;
  });
}

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with what the schema has and the migrations have not.
 * @param {string} ownerUrl a database that may be thrown away; its user may create databases
 * @param {string} name a sentence: "the house stands"
 * @returns {Promise<string | null>} the folder's name; null when schema and migrations agree
 */
export async function createMigration(ownerUrl, name) {
  const sql = await schemaDrift(ownerUrl);
  if (sql === "") return null;
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `${time}_${name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")}`;
  mkdirSync(join(migrationsDir, folder), { recursive: true });
  writeFileSync(join(migrationsDir, folder, "migration.sql"), `${sql}\n`);
  writeFileSync(join(migrationsDir, lockfile.path), lockfile.content);
  return folder;
}

/**
 * The SQL that would lead from the migrations to the schema; an empty string when they agree.
 * @param {string} ownerUrl its user may create databases (a shadow database is built and dropped)
 * @returns {Promise<string>}
 */
export async function schemaDrift(ownerUrl) {
  const { stdout } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationList(migrationFiles()) },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

async function main() {
  const [flag, name] = process.argv.slice(2);
  if (flag !== "--create" || !name) {
    console.error('usage: node scripts/database/migrate.mjs --create "what is now true"');
    return 2;
  }
  const { withThrowawayPostgres } = await import("../embedded/throwaway.mjs");
  const folder = await withThrowawayPostgres(({ owner }) => createMigration(owner, name), { migrate: false });
  console.log(
    folder
      ? `Wrote prisma/migrations/${folder}/migration.sql`
      : "The schema and the migrations agree: nothing to write.",
  );
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Not awaited at the top: the throw-away Postgres imports this file, and each would wait for the other.
  void main().then((code) => {
    process.exitCode = code;
  });
}
