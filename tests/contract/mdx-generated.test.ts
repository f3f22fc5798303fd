import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { articleComponents } from "@/lib/knowledge/source/components";
import { checkDocument } from "@/lib/knowledge/source/document";
import { type DocumentFormat, documentFormats } from "@/lib/knowledge/source/schema";
import { activeMarkup, drawArticle } from "@/tests/fixtures/drawn-article";
import { ofAll } from "@/tests/fixtures/whole";

afterEach(() => expect("pwned" in globalThis).toBe(false));

const perFormat = ofAll(10_000, 1_000);
const drawnPerFormat = ofAll(250, 25);
/** Far above what any of them takes, and what an author would wait for. */
const longestMs = 1_000;

const tags = Object.entries(articleComponents).flatMap(([name, { required }]) => [
  `<${name}${required.map((attribute) => ` ${attribute}="./a.png"`).join("")}>`,
  `</${name}>`,
]);
const wholeComponents = [
  '<Callout kind="tip">\n\nord\n\n</Callout>',
  '<Steps>\n<Step title="a">\n\nord\n\n</Step>\n<Step title="b">\n\nord\n\n</Step>\n</Steps>',
  '<Tabs group="platform"><Tab label="a">ord</Tab></Tabs>',
  '<Screenshot src="./a.png" alt="a" zoom="true" />',
  '<Video src="./a.mp4" title="a" poster="./a.png" />',
  '<DownloadLink src="./a.pdf" label="a" />',
  '<Figure kpi="a.b" from="2026-01" to="2026-02" />',
  "<Keys>Ctrl+C</Keys>",
];
const traps = [
  "globalThis.pwned=1",
  "{globalThis.pwned=1}",
  "<script>",
  "</script>",
  "<img src=x onerror=globalThis.pwned=1>",
  "<!--",
  "-->",
  "<!-->",
  "<![CDATA[",
  "javascript:",
  "data:text/html,",
  "help:",
  "onerror=",
  ' src="',
  ' title="',
  "import x from 'node:fs'",
  "export const a = 1",
  "https://a.example",
  "&colon;",
  "&#58;",
  "&lt;script&gt;",
  "---js\n",
  "---\n",
];
const markdown = [
  "[a](",
  "![a](./a.png)",
  "![a](",
  "[a]: ",
  "[a][a]",
  "[^1]",
  "[^1]: ",
  "## ",
  "# ",
  "1. ",
  "- [ ] ",
  "> ",
  "    ",
  "```\n",
  "`",
  "| a | b |\n| - | - |\n",
  "ord",
  "åäö",
  "[b](other.md#x)",
  "\n\n",
];
const letters = "{}<>/=\"'`[]()!*_~|:;&#\\- \n\t\n\n".split("");

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...letters) },
  { weight: 3, arbitrary: fc.constantFrom(...markdown) },
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
  { weight: 1, arbitrary: fc.constantFrom(...tags) },
  { weight: 1, arbitrary: fc.constantFrom(...wholeComponents).map((whole) => `\n\n${whole}\n\n`) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
/** Half of them mild, so that enough is let through to be drawn. */
const mild = fc.oneof(
  fc.constantFrom(...markdown),
  fc.constantFrom(...wholeComponents).map((whole) => `\n\n${whole}\n\n`),
);
const bodies = fc.oneof(
  fc.array(pieces, { maxLength: 40 }),
  fc.array(fc.oneof({ weight: 12, arbitrary: mild }, { weight: 1, arbitrary: pieces }), { maxLength: 14 }),
);
const heads = fc.oneof(
  { weight: 9, arbitrary: fc.constant("title: Made up") },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          "title: Abc",
          "kind: proposal",
          "draft: true",
          "? - ",
          "&a ",
          "*a",
          "!!js ",
          "[",
          "{",
          "audience: [public]",
          ": ",
          "\n",
        ),
        { maxLength: 8 },
      )
      .map((lines) => lines.join("\n")),
  },
);
const documents = fc.tuple(heads, bodies).map(([head, parts]) => `---\n${head}\n---\n${parts.join("")}`);

async function runAll(format: DocumentFormat): Promise<{ drawn: number; passed: number; slowest: number }> {
  let drawn = 0;
  let passed = 0;
  let slowest = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (source) => {
      const started = performance.now();
      const checked = checkDocument(source, { format });
      slowest = Math.max(slowest, performance.now() - started);
      if (!checked.ok) return;
      passed += 1;
      // Compiling each of them would be minutes; the fence decides, and of what it lets through some are compiled and drawn.
      if (drawn >= drawnPerFormat || (format === "md" && passed % 8 !== 0)) return;
      const result = await compileDocument(source, { format });
      if (!result.ok) throw new Error("The compiler refused what the fence let through");
      expect(activeMarkup(drawArticle(result.document))).toEqual([]);
      drawn += 1;
    }),
    { numRuns: perFormat, seed: 20261123 },
  );
  return { drawn, passed, slowest };
}

test.each(documentFormats)(
  `of ${perFormat} generated documents in %s none runs, none draws active markup, none takes a second (${drawnPerFormat} drawn)`,
  async (format) => {
    const { drawn, passed, slowest } = await runAll(format);
    console.info(`${format}: ${passed} let through, ${drawn} drawn, slowest check ${Math.round(slowest)} ms`);
    expect(drawn).toBe(drawnPerFormat);
    expect(slowest).toBeLessThan(longestMs);
  },
  240_000,
);
