import { importSurveys } from "@/lib/intake/surveys/commands";
import { readSurveyProfile } from "@/lib/intake/surveys/survey-profile";
import { runRowImport } from "./import-arguments";
import type { Io } from "./io";

export const usage = `import surveys --profile <file.yaml> --org <slug> <file.csv[.gz]>
                                         answers to another system's surveys`;

export function run(args: string[], io: Io): Promise<void> {
  return runRowImport(args, io, { usage, readProfile: readSurveyProfile, take: importSurveys });
}
