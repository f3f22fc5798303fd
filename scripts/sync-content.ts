// Makes the stored articles equal to the files in content/. Run by `npm start` and `npm run portal -- sync content`.
import { pathToFileURL } from "node:url";
import { inOperatorScope } from "../lib/access/scope";
import { disconnect } from "../lib/db";
import { replaceSections, type SyncReport, syncDocuments } from "../lib/knowledge/commands";
import { contentProblems } from "../lib/knowledge/content-rules";
import { reindex } from "../lib/search/commands";
import { describeProblem, readContent } from "./check-content";

export interface ContentSync extends SyncReport {
  readonly seconds: number;
}

/** Throws with every problem, one a line, when a file is refused; then nothing is stored. */
export async function syncContent(onProgress?: (done: number, of: number) => void): Promise<ContentSync> {
  const began = performance.now();
  const { files, sections, pictures } = readContent();
  const problems = contentProblems(files, sections, pictures);
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join("\n"));

  const report = await inOperatorScope(async (scope) => {
    await replaceSections(scope, sections);
    const synced = await syncDocuments(scope, files, onProgress);
    if (synced.written.length + synced.archived.length > 0) await reindex(scope);
    return synced;
  });
  return { ...report, seconds: Math.round(performance.now() - began) / 1000 };
}

async function main(): Promise<void> {
  const show = process.stdout.isTTY;
  try {
    const report = await syncContent((done, of) => show && process.stdout.write(`\rArticles ${done} of ${of}`));
    if (show && report.written.length > 0) process.stdout.write("\r");
    const { written, unchanged, archived, seconds } = report;
    console.log(
      `Articles: ${written.length} written, ${unchanged} unchanged, ${archived.length} archived, ${seconds} s.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await disconnect();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
