import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { type Folder, openFolder } from "@/lib/knowledge/exchange/folder";
import { type ImportSummary, importArticles } from "@/lib/knowledge/exchange/import-commands";
import type { ImportWish } from "@/lib/knowledge/exchange/import-wish";
import { langs } from "@/lib/knowledge/source/schema";
import { followInIndex } from "@/lib/search/index/commands";
import { leftOut } from "./import-arguments";
import type { Io } from "./io";

export const usage = `import articles <folder> --lang sv|en [--format md|mdx] [--audience <audience> …] [--section <key>]
                [--customer <slug>] [--dry-run]
                                         pages of a folder, with the pictures they show. The format goes by each
                                         file's ending; the audience is public, signed-in, supplier, org:<slug>,
                                         role:<role> or org:<slug>+role:<role>, and any of several; the section is
                                         each page's first folder`;

interface Report extends Omit<ImportSummary, "changed"> {
  readonly seconds: number;
  readonly pagesPerSecond: number;
  readonly peakMemoryMb: number;
  readonly dryRun: boolean;
}

export async function run(args: string[], io: Io): Promise<void> {
  const { path, wish, dryRun } = read(args, io);
  const started = performance.now();
  const folder = await openFolder(path);
  if ("complaint" in folder) return io.fail(folder.complaint);
  const result = await load(folder, wish, dryRun, io);
  if ("complaint" in result) return io.fail(result.complaint);
  const seconds = Math.round(performance.now() - started) / 1000;
  const pagesPerSecond = Math.round((result.read / seconds) * 10) / 10;
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const { changed: _, ...summary } = result;
  finish({ ...summary, seconds, pagesPerSecond, peakMemoryMb, dryRun }, io);
}

/** Thrown to take a whole import back. */
class TakenBack extends Error {
  constructor(readonly result: ImportSummary) {
    super("The import is taken back.");
  }
}

async function load(folder: Folder, wish: ImportWish, dryRun: boolean, io: Io) {
  const work = inOperatorScope(
    async (scope) => {
      const result = await importArticles(scope, folder, wish, progressOf(io));
      if ("complaint" in result) return result;
      const { created, updated, differing, unchanged } = result;
      if (dryRun || created + updated + differing + unchanged === 0) throw new TakenBack(result);
      await followInIndex(scope, result.changed);
      return result;
    },
    { timeout: 3_600_000 },
  );
  return work.catch((error: unknown) => {
    if (error instanceof TakenBack) return error.result;
    throw error;
  });
}

function read(args: string[], io: Io): { path: string; wish: ImportWish; dryRun: boolean } {
  const { values, positionals } = parse(args, io);
  const [path, ...more] = positionals;
  const lang = langs.find((known) => known === values.lang);
  const { format = null, section = null, customer = null, audience = [] } = values;
  if (path === undefined || more.length > 0) return io.misuse(`usage: ${usage}`);
  if (!lang) return io.misuse(`--lang is ${langs.join(" or ")}.`);
  if (format !== null && format !== "md" && format !== "mdx") return io.misuse("--format is md or mdx.");
  const tokens = audience.flatMap((given) => given.split(",")).map((token) => token.trim());
  return { path, dryRun: values["dry-run"], wish: { lang, format, section, customer, audience: tokens } };
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  const options = {
    lang: text,
    format: text,
    audience: { ...text, multiple: true },
    section: text,
    customer: text,
    "dry-run": { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

function progressOf(io: Io): (done: number, of: number) => void {
  let next = 240;
  return (done, of) => {
    if (done < next) return;
    io.say(`  ${done} of ${of} pages`);
    next += 240;
  };
}

function finish(report: Report, io: Io): void {
  const { read: pages, created, updated, unchanged, differing, rejected, missingFiles, dryRun } = report;
  if (created + updated + differing + unchanged === 0) {
    const sentence = pages === 0 ? "The folder holds no page." : "No page of the folder could be used.";
    io.fail(`${sentence} Nothing is stored.`, report);
  }
  const { seconds, pagesPerSecond, peakMemoryMb } = report;
  const lines = [
    `${dryRun ? "Nothing is stored; without --dry-run: " : ""}${pages} pages read in ${seconds} s (${pagesPerSecond} a second, ${peakMemoryMb} MB at most): ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} refusals; ${report.filesStored} files stored.`,
    ...about(report.sectionsCreated.length, `Sections made: ${report.sectionsCreated.join(", ")}.`),
    ...about(differing, `${differing} were edited in the portal since: kept as drafts, each with a content task.`),
    ...about(report.otherLanguage, `${report.otherLanguage} pages are in the other language and were left out.`),
    ...listed(rejected, "Left out:", ({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`),
    ...listed(missingFiles, "Pictures and files not stored; the pages show their words instead:", (missing) => {
      return `${missing.file}:${missing.line} ${missing.address}: ${missing.reason}`;
    }),
  ];
  io.out(report, lines.join("\n"));
}

const about = (count: number, sentence: string) => (count === 0 ? [] : [sentence]);

function listed<T>(items: readonly T[], head: string, line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [head, ...leftOut(items.map(line))];
}
