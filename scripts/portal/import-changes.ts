import { readChangeProfile } from "@/lib/intake/changes/change-profile";
import { importChanges } from "@/lib/intake/changes/commands";
import { runRowImport } from "./import-arguments";
import type { Io } from "./io";

export const usage = `import changes --profile <file.yaml> --org <slug> <file.csv[.gz]>
                                         changes of another system, with their windows and how they went`;

export function run(args: string[], io: Io): Promise<void> {
  return runRowImport(args, io, { usage, readProfile: readChangeProfile, take: importChanges });
}
