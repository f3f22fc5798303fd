import { migrationFiles, migrationList } from "./migration-files.mjs";
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
