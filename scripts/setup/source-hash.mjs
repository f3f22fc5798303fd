import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./settings.mjs";

/**
 * One hash over the names and contents of files and folders, so that a step is repeated only when it would give something else.
 * @param {string[]} paths relative to the root; those that do not exist count as absent
 * @param {(path: string) => boolean} [wanted]
 * @returns {string}
 */
export function sourceHash(paths, wanted = () => true) {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, path, wanted);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 * @param {(path: string) => boolean} wanted
 */
function addTo(hash, path, wanted) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`, wanted);
  } else if (wanted(path)) {
    hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
  }
}

/**
 * @param {string} file
 * @param {string} value
 */
export function hasStamp(file, value) {
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
