import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { root } from "./settings.mjs";
import { hasStamp, removeStamp, sourceHash, writeStamp } from "./source-hash.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "next.config.mjs",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** @returns {string} the folder Next builds into */
export function distDir() {
  return join(root, process.env.NEXT_DIST_DIR || ".next");
}

/**
 * Whether the build on disk is one of the sources as they are.
 * @returns {boolean}
 */
export function isBuilt() {
  return hasStamp(join(distDir(), ".samverkan-build"), buildHash()) && existsSync(join(distDir(), "BUILD_ID"));
}

/**
 * Builds for production when the sources changed.
 * @param {Record<string, string>} env
 * @param {import("./progress.mjs").Progress} progress
 */
export async function ensureBuild(env, progress) {
  if (isBuilt()) return;
  const stamp = join(distDir(), ".samverkan-build");
  const hash = buildHash();
  removeStamp(stamp);
  await progress.step("Building the portal", () =>
    run(process.execPath, [join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
      env: { ...env, NODE_ENV: "production" },
      failure: "The portal could not be built",
    }),
  );
  writeStamp(stamp, hash);
}

function buildHash() {
  return sourceHash(sources, (path) => !path.includes(".test.") && !path.startsWith("lib/generated/"));
}
