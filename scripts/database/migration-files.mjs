import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const prismaDir = fileURLToPath(new URL("../../prisma", import.meta.url));
export const migrationsDir = join(prismaDir, "migrations");

export const lockfile = {
  path: "migration_lock.toml",
  content: '# Written by Prisma; belongs into version control.\nprovider = "postgresql"\n',
};

/** @returns {{ path: string, content: string }[]} */
export function schemaFiles() {
  const folder = join(prismaDir, "schema");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/** @typedef {{ name: string, sql: string, checksum: string }} MigrationFile */

/** @returns {MigrationFile[]} oldest first */
export function migrationFiles() {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsDir, entry.name, "migration.sql")))
    .map(({ name }) => {
      const sql = readFileSync(join(migrationsDir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * The migrations as Prisma's engine wants them.
 * @param {MigrationFile[]} files
 * @returns {import("@prisma/schema-engine-wasm/schema_engine_bg").MigrationList}
 */
export function migrationList(files) {
  return {
    baseDir: migrationsDir,
    lockfile,
    shadowDbInitScript: "",
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
