// npm run portal -- <command>: opens the portal's database (starting the embedded one when it is down), then runs the command.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, endWith } from "./setup/progress.mjs";
import { typescript } from "./setup/run.mjs";
import { readSettings, requireNode, root } from "./setup/settings.mjs";

const args = process.argv.slice(2);
const progress = createProgress({ quiet: true });

try {
  process.exitCode = await main();
} catch (error) {
  // A program that reads the result gets one document, also when no command could begin.
  const message = error instanceof Error ? error.message : String(error);
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`);
  endWith(error);
}

async function main() {
  requireNode();
  const settings = readSettings();
  await ensurePackages(progress);
  await ensurePrismaClient(progress);
  if (!needsDatabase()) return runCommand({});

  const { migrate, openDatabase } = await import("./setup/database.mjs");
  const database = await openDatabase(settings, progress);
  try {
    await migrate(database, progress);
    return await runCommand({ ...database.appEnv, DATABASE_OWNER_URL: database.ownerUrl });
  } finally {
    await database.stop();
  }
}

/** Each command is a file of its name; asking for help, or for a command that is none, must not start Postgres. */
function needsDatabase() {
  const command = args.find((arg) => !arg.startsWith("--"));
  if (!command || args.includes("--help")) return false;
  return /^[a-z-]+$/.test(command) && existsSync(join(root, "scripts", "portal", `${command}.ts`));
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the command's exit code
 */
function runCommand(env) {
  // Left alone, V8 lets garbage grow far past what a streaming command needs before it collects.
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=256", ...typescript, join(root, "scripts", "portal", "main.ts"), ...args],
    {
      env: { ...process.env, ...env },
      stdio: "inherit",
    },
  );
  // The command ends itself on Ctrl-C, and we stop Postgres after it.
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(name, () => child.kill(name));
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
