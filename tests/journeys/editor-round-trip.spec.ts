import { build } from "esbuild";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { canKeepWording, keepWording } from "@/lib/knowledge/source/keep-wording";
import { partsOf } from "@/lib/knowledge/writing/draft";
import { readContent } from "@/scripts/check-content";
import { ofAll } from "@/tests/fixtures/whole";
import { expect, test } from "./fixtures";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The tree without places: what the text means. */
function meaning(markdown: string): unknown {
  return JSON.parse(JSON.stringify(parser.parse(markdown), (key, value) => (key === "position" ? undefined : value)));
}

/** The editor begins every list at 1 and takes a link out of bold letters; untouched, such a block keeps its own. */
const mayDiffer = ["devices/printing", "people/new-employee"];

test("shipped texts go through the visual editor unchanged", async ({ page }) => {
  const { outputFiles } = await build({
    entryPoints: ["tests/fixtures/editor-harness.tsx"],
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const script = outputFiles.find(({ path }) => path.endsWith(".js"));
  await page.setContent("<!doctype html><html lang='sv'><body></body></html>");
  await page.addScriptTag({ content: script?.text ?? "" });

  const { files } = readContent();
  const wrong: string[] = [];
  let changed = 0;
  let lines = 0;
  // An odd step meets both languages, which stand in turn.
  const asked = files.filter((_, at) => at % ofAll(1, 5) === 0);
  for (const { sectionKey, key, lang, source } of asked) {
    const name = `${sectionKey}/${key}`;
    const original = partsOf(source).body;
    const { markdown: written, error } = await page.evaluate((text) => window.roundTrip(text), original);
    const before = new Set(original.split("\n"));
    lines += original.split("\n").length;
    changed += written.split("\n").filter((line) => !before.has(line)).length;
    if (error) wrong.push(`${name}.${lang}: ${error}`);
    else if (!canKeepWording({ original, written })) wrong.push(`${name}.${lang}: its blocks are not found again`);
    else if (keepWording(written, { original, written }) !== original) wrong.push(`${name}.${lang}: letters changed`);
    else if (!mayDiffer.includes(name) && JSON.stringify(meaning(written)) !== JSON.stringify(meaning(original))) {
      wrong.push(`${name}.${lang}: another meaning`);
    }
  }
  console.log(`${asked.length} texts through the editor: ${changed} of ${lines} lines written otherwise`);
  expect(files.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
  expect(changed / lines).toBeLessThan(0.01);
});
