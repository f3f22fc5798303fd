import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { root } from "./settings.mjs";
import { hasStamp, sourceHash, writeStamp } from "./source-hash.mjs";

const stamp = join(root, "node_modules", ".samverkan-lock");

/**
 * Installs exactly what package-lock.json says, when that is not what is there.
 * @param {import("./progress.mjs").Progress} progress
 */
export async function ensurePackages(progress) {
  const hash = sourceHash(["package-lock.json"]);
  if (hasStamp(stamp, hash)) return;
  if (installedByHand()) return writeStamp(stamp, hash);
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const failure = "The packages could not be installed. The first start needs the npm registry; later ones do not";
  await progress.step("Installing packages (npm ci)", () =>
    npm?.endsWith("js") ? run(process.execPath, [npm, ...args], { failure }) : run("npm", args, { failure }),
  );
  writeStamp(stamp, hash);
}

/** npm notes what it installed: somebody may have run `npm ci` before us. */
function installedByHand() {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const found = packagesOf(note);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || found[path]?.version === version || (optional && !found[path]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
