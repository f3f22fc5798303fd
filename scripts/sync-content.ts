// Makes the stored articles equal to the files in content/. Run by `npm start` and `npm run portal -- sync content`.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inOperatorScope } from "../lib/access/scope";
import { disconnect } from "../lib/db";
import { type ContentPicture, type SyncReport, syncDocuments } from "../lib/knowledge/exchange/commands";
import { recompileStale } from "../lib/knowledge/exchange/recompile-commands";
import { replaceSections } from "../lib/knowledge/exchange/section-commands";
import { contentProblems } from "../lib/knowledge/source/content-rules";
import { followInIndex } from "../lib/search/index/commands";
import { syncSynonyms } from "../lib/search/insight/synonym-commands";
import { readSynonymFile } from "../lib/search/insight/synonyms";
import { describeProblem, readContent } from "./check-content";

export interface ContentSync extends SyncReport {
  /** Texts of other origins that a new compiler has made anew. */
  readonly recompiled: number;
  readonly seconds: number;
}

/** Throws with every problem, one a line, when a file is refused; then nothing is stored. */
export async function syncContent(
  onProgress?: (done: number, of: number) => void,
  folder = "content",
): Promise<ContentSync> {
  const began = performance.now();
  const { files, sections, pictures } = readContent(folder);
  const problems = contentProblems(files, sections, pictures);
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join("\n"));
  const shown = [...pictures].map((path): ContentPicture => {
    const [sectionKey = "", name = ""] = path.split("/");
    return { sectionKey, name, bytes: new Uint8Array(readFileSync(join(folder, path))) };
  });
  const synonymFile = join(folder, "synonyms.yaml");
  const synonyms = existsSync(synonymFile) ? readSynonymFile(readFileSync(synonymFile, "utf8")) : [];

  const report = await inOperatorScope(async (scope) => {
    await replaceSections(scope, sections);
    await syncSynonyms(scope, synonyms);
    const synced = await syncDocuments(scope, files, { pictures: shown, onProgress });
    const recompiled = await recompileStale(scope);
    await followInIndex(scope, synced.changed);
    return { ...synced, recompiled };
  });
  return { ...report, seconds: Math.round(performance.now() - began) / 1000 };
}

/** What happened, in at most three lines. */
export function describeSync({ written, unchanged, archived, differing, recompiled, seconds }: ContentSync): string {
  const others = recompiled > 0 ? `, ${recompiled} others compiled again` : "";
  const counts = `${written.length} written, ${unchanged} unchanged, ${archived.length} archived${others}`;
  const lines = [`Articles: ${counts}, ${seconds} s.`];
  if (differing.length > 0) {
    lines.push(
      `Edited in the portal and therefore left as they are: ${differing.join(", ")}.`,
      "What ships instead waits as a draft beside each, with a content task on the desk.",
    );
  }
  return lines.join("\n");
}

async function main(): Promise<void> {
  const show = process.stdout.isTTY;
  try {
    const report = await syncContent((done, of) => show && process.stdout.write(`\rArticles ${done} of ${of}`));
    if (show && report.written.length > 0) process.stdout.write("\r");
    console.log(describeSync(report));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await disconnect();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
