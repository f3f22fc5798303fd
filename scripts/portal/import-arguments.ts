import { parseArgs } from "node:util";
import { inOperatorScope, type Scope } from "@/lib/access/scope";
import { loadProfileOf } from "@/lib/intake/profile-file";
import { Refusal } from "@/lib/intake/refusal";
import type { RowImportSummary } from "@/lib/intake/row-import";
import type { Io } from "./io";

interface ImportArguments {
  /** What stands before the file. */
  words: string[];
  path: string;
  profile: string;
  org: string;
}

/** What every import of a file is called with: `--profile`, `--org` and one file, after so many words. Anything else is misuse. */
export function readImport(args: string[], usage: string, io: Io, before = 0): ImportArguments {
  try {
    const options = { profile: { type: "string" }, org: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const path = positionals[before];
    const { profile, org } = values;
    if (path && profile && org && positionals.length === before + 1)
      return { words: positionals.slice(0, before), path, profile, org };
  } catch (error) {
    io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
  return io.misuse(`usage: ${usage}`);
}

/** Lines a person reads; --json has them all. */
const shownLines = 20;

/** The first lines of what was left out, and how many more there are. */
export function leftOut(lines: readonly string[]): string[] {
  const more = lines.length > shownLines ? [`  and ${lines.length - shownLines} more; --json names all`] : [];
  return [...lines.slice(0, shownLines).map((line) => `  ${line}`), ...more];
}

interface RejectedRow {
  line: number;
  key: string | null;
  field: string;
  reason: string;
}

export function rowText({ line, key, field, reason }: RejectedRow): string {
  return `line ${line}${key === null ? "" : ` (${key})`}, ${field}: ${reason}`;
}

/** Takes in a file in which each row is a record of its own, and tells what came of it. */
export async function runRowImport<Profile>(
  args: string[],
  io: Io,
  { usage, readProfile, take }: RowImport<Profile>,
): Promise<void> {
  const { path, profile, org } = readImport(args, usage, io);
  const started = performance.now();
  await orFail(async () => {
    const loaded = await loadProfileOf(readProfile, profile);
    const summary = await inOperatorScope((scope) => take(scope, { path, profile: loaded, org, now: Date.now() }));
    const seconds = Math.round(performance.now() - started) / 1000;
    const { created, updated, unchanged, rejected } = summary;
    if (created + updated + unchanged === 0)
      io.fail("No row of the file could be used, so nothing is stored.", summary);
    const text = [
      `${summary.read} rows read in ${seconds} s: ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
        `${rejected.length} left out.`,
      ...leftOut(rejected.map(rowText)),
    ];
    io.out({ ...summary, seconds }, text.join("\n"));
  }, io);
}

interface RowImport<Profile> {
  usage: string;
  readProfile: Parameters<typeof loadProfileOf<Profile>>[0];
  take: (
    scope: Scope,
    input: { path: string; profile: Profile; org: string; now: number },
  ) => Promise<RowImportSummary>;
}

/** What the file or its profile is refused for is told as a sentence, not as a fault. */
export async function orFail(work: () => Promise<void>, io: Io): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) io.fail(error.message, error.details);
    throw error;
  }
}
