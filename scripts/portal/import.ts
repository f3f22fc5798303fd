import { inOperatorScope } from "@/lib/access/scope";
import { type ImportSummary, importCases } from "@/lib/intake/commands";
import { loadProfile } from "@/lib/intake/profile-file";
import { leftOut, orFail, readImport, rowText } from "./import-arguments";
import { usage as articlesUsage, run as importArticlesInto } from "./import-articles";
import { usage as changesUsage, run as importChangesInto } from "./import-changes";
import { run as importInvoicesFrom, usage as invoicesUsage } from "./import-invoices";
import { run as importKpiValues, usage as kpiValuesUsage } from "./import-kpi-values";
import { run as importSurveysInto, usage as surveysUsage } from "./import-surveys";
import type { Io } from "./io";

export const usage = `import cases --profile <file.yaml|name> --org <slug>|from-column <file.csv[.gz]>
                                         cases from another system's export
${articlesUsage}
${invoicesUsage}
${surveysUsage}
${changesUsage}
${kpiValuesUsage}`;

export async function run(args: string[], io: Io): Promise<void> {
  const [kind, ...rest] = args;
  if (kind === "articles") return importArticlesInto(rest, io);
  if (kind === "invoices") return importInvoicesFrom(rest, io);
  if (kind === "surveys") return importSurveysInto(rest, io);
  if (kind === "changes") return importChangesInto(rest, io);
  if (kind === "kpi-values") return importKpiValues(rest, io);
  const { words, path, profile, org } = readImport(args, usage, io, 1);
  if (words[0] !== "cases")
    io.misuse(`Cases, articles, invoices, surveys, changes and kpi-values can be imported so far, not "${words[0]}".`);
  const started = performance.now();
  await orFail(async () => {
    const loaded = await loadProfile(profile);
    const summary = await inOperatorScope(
      (scope) =>
        importCases(scope, {
          path,
          profile: loaded,
          org,
          now: Date.now(),
          onProgress: progressOf(io),
        }),
      { timeout: 6 * 3_600_000 },
    );
    const seconds = Math.round(performance.now() - started) / 1000;
    const rowsPerSecond = Math.round(summary.read / seconds);
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    finish({ ...summary, seconds, rowsPerSecond, peakMemoryMb }, io);
  }, io);
}

function progressOf(io: Io): (rows: number) => void {
  let next = 50_000;
  return (rows) => {
    if (rows < next) return;
    io.say(`  ${next} rows read`);
    next += 50_000;
  };
}

function finish(summary: ImportSummary & { seconds: number; rowsPerSecond: number; peakMemoryMb: number }, io: Io) {
  const { read, created, updated, unchanged, rejectedCases, rejected, seconds, rowsPerSecond, peakMemoryMb } = summary;
  if (created + updated + unchanged === 0) {
    io.fail("No case of the file could be used, so nothing is stored.", summary);
  }
  const lines = leftOut(rejected.map(rowText));
  const text = [
    `${read} rows read in ${seconds} s (${rowsPerSecond} a second, ${peakMemoryMb} MB at most): ` +
      `${created} cases created, ${updated} updated, ${unchanged} unchanged, ${rejectedCases} left out.`,
    ...(lines.length === 0
      ? []
      : [
          rejected.length === 1
            ? "One row could not be used; its case is as it was:"
            : `${rejected.length} rows could not be used; their cases are as they were:`,
          ...lines,
        ]),
  ].join("\n");
  io.out(summary, text);
}
