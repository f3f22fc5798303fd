import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withThrowawayPostgres } from "../embedded/throwaway.mjs";
import { lockfile, migrationFiles, migrationList, migrationsDir, schemaFiles } from "./migration-files.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

const everything = { externalTables: [], externalEnums: [] };

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
  const folder = await withThrowawayPostgres(({ owner }) => createMigration(owner, name), { migrate: false });
  console.log(
    folder
      ? `Wrote prisma/migrations/${folder}/migration.sql`
      : "The schema and the migrations agree: nothing to write.",
  );
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main();
