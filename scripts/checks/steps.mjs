import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schemaDrift } from "../database/migrate.mjs";
import { withThrowawayPostgres } from "../embedded/throwaway.mjs";
import { ensureBuild, isBuilt } from "../setup/build.mjs";
import { ensureChromium } from "../setup/chromium.mjs";
import { runToEnd } from "../setup/run.mjs";
import { root } from "../setup/settings.mjs";
import { one, playwrightCounts, vitestCounts } from "./counts.mjs";
import { withServedPortal } from "./served-portal.mjs";
import { worldFolder } from "./world.mjs";

/** @typedef {(id: string) => boolean} Wanted whether this step is asked for as well */
/** @typedef {{ id: string, title: string, run: (progress: import("../setup/progress.mjs").Progress, wanted: Wanted) => Promise<import("./counts.mjs").Counts> }} Step */

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

/** What `npm test` does, cheapest first: a misspelt name is found before ten minutes of browser. @type {Step[]} */
export const steps = [
  {
    id: "lint",
    title: "Lint and format",
    run: () =>
      program(bin("@biomejs", "biome", "bin", "biome"), ["check", ".", "--colors=off", "--max-diagnostics=200"]),
  },
  {
    id: "types",
    title: "Types",
    run: () => program(bin("typescript", "bin", "tsc"), ["--noEmit", "--incremental", "false"]),
  },
  { id: "layout", title: "Layout of the code", run: () => program(join(root, "scripts", "check-layout.mjs"), []) },
  { id: "content", title: "Articles in content/", run: checkContent },
  { id: "schema", title: "Schema and migrations agree", run: checkSchema },
  { id: "build", title: "Production build", run: build },
  { id: "tests", title: "Tests on a throw-away Postgres", run: () => vitest() },
  { id: "served", title: "Permission matrix and sign-in on a served build", run: served },
  { id: "journeys", title: "Journeys in a browser", run: journeys },
];

/**
 * @param {string} script
 * @param {string[]} args
 */
async function program(script, args) {
  const { code, output } = await runToEnd(process.execPath, [script, ...args]);
  return one(code === 0, output);
}

async function checkContent() {
  const script = join("scripts", "check-content.ts");
  if (!existsSync(join(root, script))) return one(true);
  const { code, output } = await runToEnd(process.execPath, ["--conditions=react-server", "--import", "tsx", script]);
  return one(code === 0, output);
}

async function checkSchema() {
  const drift = await withThrowawayPostgres(({ owner }) => schemaDrift(owner), { migrate: false });
  if (drift === "") return one(true);
  return one(
    false,
    `prisma/schema has what prisma/migrations have not. Write a migration (node scripts/database/migrate.mjs --create "…"):\n${drift}`,
  );
}

/**
 * @param {unknown} _progress
 * @param {Wanted} wanted
 */
async function build(_progress, wanted) {
  // One process makes the world while the builds take what is left of two cores. Who needs it says when that has failed.
  const world = wanted("served") || wanted("journeys") ? worldFolder().catch(() => undefined) : undefined;
  try {
    // Nothing is connected to while building; the settings only have to be there.
    const nowhere = "postgresql://nobody@127.0.0.1:1/none";
    const env = { DATABASE_APP_URL: nowhere, DATABASE_JOB_URL: nowhere, NEXTAUTH_SECRET: "x".repeat(32) };
    await ensureBuild(env, { say: () => undefined, step: async (_title, work) => work() });
    return one(true);
  } catch (error) {
    return one(false, error instanceof Error ? error.message : String(error));
  } finally {
    await world;
  }
}

/** The matrix is asked four times: of the build as it is, and with the proxy and each of the two locks taken away. */
async function served() {
  if (!isBuilt()) return one(false, "These tests need a build, and it failed.");
  const env = { PORTAL_TEST_WORLD: await worldFolder() };
  return vitest(["--config", join("tests", "server", "vitest.config.ts")], env);
}

/**
 * @param {string[]} [more]
 * @param {Record<string, string>} [env]
 */
function vitest(more = [], env = {}) {
  return withReport(async (file) => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, "--no-color", ...more];
    const { output } = await runToEnd(process.execPath, [bin("vitest", "vitest.mjs"), ...args], { env });
    return vitestCounts(file, output);
  });
}

/** @param {import("../setup/progress.mjs").Progress} progress */
async function journeys(progress) {
  if (!existsSync(join(root, "playwright.config.ts"))) return { passed: 0, failed: 0, skipped: 0 };
  const chromium = await ensureChromium(progress);
  if (!chromium) {
    progress.say("No Chromium was found (set PORTAL_CHROMIUM to one): the journeys in a browser are skipped.");
    return { passed: 0, failed: 0, skipped: 1 };
  }
  if (!isBuilt()) return one(false, "The journeys need a build, and it failed.");
  const world = await worldFolder();
  return withReport((file) =>
    withServedPortal(world, async (url, portal) => {
      const { output } = await runToEnd(
        process.execPath,
        [bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json"],
        {
          env: {
            ...portal,
            PORTAL_URL: url,
            PORTAL_CHROMIUM: chromium,
            PLAYWRIGHT_JSON_OUTPUT_FILE: file,
            FORCE_COLOR: "0",
          },
        },
      );
      return playwrightCounts(file, output);
    }),
  );
}

/** @param {(file: string) => Promise<import("./counts.mjs").Counts>} work */
async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
