import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { exportFiles } from "@/lib/knowledge/exchange/export-queries";
import { openFolder } from "@/lib/knowledge/exchange/folder";
import { importArticles } from "@/lib/knowledge/exchange/import-commands";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { checkDocument } from "@/lib/knowledge/source/document";
import { reindex } from "@/lib/search/index/commands";
import { readContent } from "@/scripts/check-content";
import { rounded, seeded } from "./measure";

// A text from source to code: the first of a process and the following ones, as MDX and as Markdown, beside reading and checking it
// alone, which is the part that is ours. Then a folder of pages imported, imported again, indexed and exported. The pages are those
// of ../shared where it is there, otherwise 200 made by chance.

const gnome = join("..", "shared", "data", "kb-gnome-help-en-sv", "md", "en");
const folder = mkdtempSync(join(tmpdir(), "samverkan-bench-"));

try {
  const shipped = readContent().files.map(({ source }) => source);
  const first = await milliseconds(() => compileDocument(shipped[0] ?? ""));
  const mdx = await perText(shipped, "mdx");
  const path = existsSync(gnome) ? gnome : madePages();
  const pages = await pagesOf(path);
  const md = await perText(pages.slice(0, 100), "md");
  const measured = { firstOfProcessMs: rounded(first), mdx, md, ...(await importAndExport(path)) };
  console.log(JSON.stringify({ compile: measured }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
  await disconnect();
}

async function perText(sources: readonly string[], format: "mdx" | "md") {
  const times: number[] = [];
  for (const source of sources) times.push(await milliseconds(() => compileDocument(source, { format })));
  const checking = await milliseconds(async () => {
    for (const source of sources) checkDocument(source, { format });
  });
  const together = await milliseconds(() => Promise.all(sources.map((source) => compileDocument(source, { format }))));
  const at = (share: number) => rounded(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0);
  return {
    texts: sources.length,
    warmP50Ms: at(0.5),
    warmP95Ms: at(0.95),
    checkingAloneMs: rounded(checking / sources.length, 2),
    togetherMsEach: rounded(together / sources.length),
  };
}

async function importAndExport(path: string) {
  const wish = { lang: "en", format: null, audience: ["public"], section: null, customer: null } as const;
  const load = async () => {
    const opened = await openFolder(path);
    if ("complaint" in opened) throw new Error(opened.complaint);
    const result = await inOperatorScope((scope) => importArticles(scope, opened, wish), { timeout: 3_600_000 });
    if ("complaint" in result || result.rejected.length > 0) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result;
  };
  let count = 0;
  const first = await milliseconds(async () => {
    count = (await load()).created;
  });
  const second = await milliseconds(load);
  const index = await milliseconds(() => inOperatorScope(reindex));
  let differing = 0;
  const given = await milliseconds(() =>
    inOperatorScope(async (scope) => {
      const wanted = { lang: "en", section: null, orgId: null, format: null } as const;
      for await (const file of exportFiles(scope, wanted)) {
        if (!readFileSync(join(path, file.path)).equals(Buffer.from(file.content))) differing += 1;
      }
    }),
  );
  return {
    pages: count,
    importPagesPerSecond: rounded((count / first) * 1000),
    importAgainPagesPerSecond: Math.round((count / second) * 1000),
    indexPagesPerSecond: Math.round((count / index) * 1000),
    exportPagesPerSecond: Math.round((count / given) * 1000),
    exportedOtherwise: differing,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function pagesOf(path: string): Promise<string[]> {
  const opened = await openFolder(path);
  if ("complaint" in opened) throw new Error(opened.complaint);
  const texts = await Promise.all(opened.files.map((file) => opened.read(file.path)));
  return texts.map((bytes) => new TextDecoder().decode(bytes));
}

function madePages(): string {
  const random = seeded(11);
  const words = [
    "settings",
    "printer",
    "network",
    "choose",
    "open",
    "screen",
    "password",
    "account",
    "the",
    "and",
    "a",
  ];
  const sentence = () => Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(" ");
  for (let page = 0; page < 200; page += 1) {
    const target = join(folder, `book-${page % 4}`, `page-${page}.md`);
    mkdirSync(dirname(target), { recursive: true });
    const steps = Array.from({ length: 6 }, (_, i) => `${i + 1}. ${sentence()}.`).join("\n");
    const body = `# Page ${page}\n\n${sentence()}.\n\n## How\n\n${steps}\n\nSee [next](page-${(page + 4) % 200}.md).\n`;
    writeFileSync(target, `---\ntitle: Page ${page}\n---\n${body}`);
  }
  return folder;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
