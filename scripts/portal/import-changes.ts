import { inOperatorScope } from "@/lib/access/scope";
import { readChangeProfile } from "@/lib/intake/changes/change-profile";
import { importChanges } from "@/lib/intake/changes/commands";
import { loadProfileOf } from "@/lib/intake/profile-file";
import { leftOut, orFail, readImport, rowText } from "./import-arguments";
import type { Io } from "./io";

export const usage = `import changes --profile <file.yaml> --org <slug> <file.csv[.gz]>
                                         changes of another system, with their windows and how they went`;

export async function run(args: string[], io: Io): Promise<void> {
  const { path, profile, org } = readImport(args, usage, io);
  const started = performance.now();
  await orFail(async () => {
    const loaded = await loadProfileOf(readChangeProfile, profile);
    const summary = await inOperatorScope((scope) =>
      importChanges(scope, { path, profile: loaded, org, now: Date.now() }),
    );
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
