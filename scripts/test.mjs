// npm test: everything there is to check, from a fresh clone. The last line is the sum.
import { join } from "node:path";
import { closingLine, one } from "./checks/counts.mjs";
import { withLock } from "./embedded/file-lock.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, endWith } from "./setup/progress.mjs";
import { stopChildren } from "./setup/run.mjs";
import { readSettings, requireNode, root } from "./setup/settings.mjs";

const progress = createProgress();
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(name, () => {
    stopChildren();
    process.exit(130);
  });
}

try {
  requireNode();
  readSettings();
  // Settings for a portal of one's own must not reach the tests.
  delete process.env.DATABASE_URL;
  delete process.env.SMTP_URL;
  delete process.env.MEILISEARCH_URL;
  const workshop = join(root, ".data", "workshop.lock");
  await withLock(
    workshop,
    async () => {
      await ensurePackages(progress);
      await ensurePrismaClient(progress);
    },
    20 * 60_000,
  );
  process.exitCode = await check();
} catch (error) {
  endWith(error);
}

/** @returns {Promise<number>} exit code */
async function check() {
  const { steps } = await import("./checks/steps.mjs");
  const wanted = process.argv.flatMap((arg, index) => (process.argv[index - 1] === "--only" ? [arg] : []));
  const unknown = wanted.filter((id) => !steps.some((step) => step.id === id));
  if (unknown.length > 0) {
    throw new Error(`There is no step "${unknown.join(", ")}". Steps: ${steps.map(({ id }) => id).join(", ")}.`);
  }
  const results = [];
  const isWanted = (/** @type {string} */ id) => wanted.length === 0 || wanted.includes(id);
  for (const { id, title, run } of steps) {
    if (!isWanted(id)) continue;
    const counts = await progress
      .step(title, () => run(progress, isWanted))
      .catch((error) => one(false, error instanceof Error ? error.message : String(error)));
    if (counts.failed > 0) process.stdout.write(`\n${counts.output?.trim() ?? ""}\n\n`);
    progress.say(`  ${title}: ${closingLine([counts])}`);
    results.push(counts);
  }
  process.stdout.write(`${closingLine(results)}\n`);
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}
