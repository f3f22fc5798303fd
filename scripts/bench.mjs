// npm run bench [-- <part of a name> …]: the benchmarks one after the other, with a throw-away Postgres at their service.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, endWith } from "./setup/progress.mjs";
import { typescript } from "./setup/run.mjs";
import { readSettings, requireNode, root } from "./setup/settings.mjs";

const progress = createProgress();
/** @type {import("node:child_process").ChildProcess | undefined} */
let running;
let stopped = false;

// Caught, so that the throw-away Postgres is stopped and removed.
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(name, () => {
    stopped = true;
    running?.kill(name);
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  endWith(error);
}

/** @returns {Promise<number>} exit code: 1 when one of them failed, 130 when stopped */
async function main() {
  requireNode();
  readSettings();
  await ensurePackages(progress);
  await ensurePrismaClient(progress);
  const wanted = process.argv.slice(2);
  const files = readdirSync(join(root, "bench"))
    .filter((name) => name.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
    .sort();
  if (files.length === 0) throw new Error(`No benchmark in bench/ is called like ${wanted.join(" or ")}.`);

  const { withThrowawayPostgres } = await import("./embedded/throwaway.mjs");
  return withThrowawayPostgres(async ({ owner, app, job }) => {
    const env = {
      DATABASE_OWNER_URL: owner,
      DATABASE_APP_URL: app,
      DATABASE_JOB_URL: job,
      NEXTAUTH_SECRET: "b".repeat(32),
    };
    let worst = 0;
    for (const file of files) {
      if (stopped) return 130;
      process.stdout.write(`\n${file.replace(".bench.ts", "")}\n`);
      worst = Math.max(worst, await runOne(join("bench", file), env));
    }
    return stopped ? 130 : worst;
  });
}

/**
 * @param {string} file
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runOne(file, env) {
  const child = spawn(process.execPath, ["--expose-gc", ...typescript, file], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: "inherit",
  });
  running = child;
  return new Promise((resolve) => child.once("close", (code) => resolve(code === 0 ? 0 : 1)));
}
