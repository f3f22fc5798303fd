import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { loadProfileOf } from "@/lib/intake/profile-file";
import { Refusal } from "@/lib/intake/refusal";
import { importSurveys } from "@/lib/intake/surveys/commands";
import { readSurveyProfile } from "@/lib/intake/surveys/survey-profile";
import type { Io } from "./io";

export const usage = `import surveys --profile <file.yaml> --org <slug> <file.csv[.gz]>
                                         answers to another system's surveys`;

/** Lines a person reads; --json has them all. */
const shownRejections = 20;

export async function run(args: string[], io: Io): Promise<void> {
  const { path, profile, org } = read(args, io);
  const started = performance.now();
  try {
    const loaded = await loadProfileOf(readSurveyProfile, profile);
    const summary = await inOperatorScope((scope) =>
      importSurveys(scope, { path, profile: loaded, org, now: Date.now() }),
    );
    const seconds = Math.round(performance.now() - started) / 1000;
    const { created, updated, unchanged, rejected } = summary;
    if (created + updated + unchanged === 0)
      io.fail("No row of the file could be used, so nothing is stored.", summary);
    const lines = rejected.slice(0, shownRejections).map(({ line, key, field, reason }) => {
      return `  line ${line}${key === null ? "" : ` (${key})`}, ${field}: ${reason}`;
    });
    if (rejected.length > shownRejections)
      lines.push(`  and ${rejected.length - shownRejections} more; --json names all`);
    const text = [
      `${summary.read} rows read in ${seconds} s: ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
        `${rejected.length} left out.`,
      ...lines,
    ];
    io.out({ ...summary, seconds }, text.join("\n"));
  } catch (error) {
    if (error instanceof Refusal) io.fail(error.message, error.details);
    throw error;
  }
}

function read(args: string[], io: Io) {
  try {
    const options = { profile: { type: "string" }, org: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [path, ...more] = positionals;
    const { profile, org } = values;
    if (path && profile && org && more.length === 0) return { path, profile, org };
  } catch (error) {
    io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
  return io.misuse(`usage: ${usage}`);
}
