import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Flags that a Chromium without a screen needs, as root and without reaching for the network. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * PORTAL_CHROMIUM, or the first on the PATH.
 * @returns {string | null}
 */
export function findChromium() {
  const told = process.env.PORTAL_CHROMIUM;
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`PORTAL_CHROMIUM is "${told}", where nothing is.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a Chromium; as root on Debian or Ubuntu it installs one.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<string | null>}
 */
export async function ensureChromium(progress) {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall) return null;
  try {
    await progress.step("Installing Chromium with apt-get, for the browser tests", async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update", "-q"], { env, failure: "apt-get update failed" });
      await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
        env,
        failure: "apt-get install chromium failed",
      });
    });
  } catch (error) {
    progress.say(error instanceof Error ? error.message : String(error));
  }
  return findChromium();
}
