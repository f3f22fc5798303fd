import fc from "fast-check";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { articleComponent } from "@/components/knowledge/run-article";
import { compileDocument } from "@/lib/knowledge/compile";
import { componentRules } from "@/lib/knowledge/components";
import { checkDocument } from "@/lib/knowledge/document";
import { mdxAttacks } from "@/tests/fixtures/mdx-attacks";

afterEach(() => expect("pwned" in globalThis).toBe(false));

describe("a named attack is refused at its line and column", () => {
  test("there are at least sixty, each named once", () => {
    expect(mdxAttacks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mdxAttacks.map((attack) => attack.name)).size).toBe(mdxAttacks.length);
  });

  test.each(mdxAttacks)("$name", async ({ source, code }) => {
    const result = await compileDocument(source);
    if (result.ok) throw new Error("It was let through");
    expect(result.refusals.map((refusal) => refusal.code)).toContain(code);
    for (const { line, column } of result.refusals) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(source.split("\n").length);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });

  test("the place is the author's own", async () => {
    const result = checkDocument("---\ntitle: Place\n---\n\nFine.\n\nNot {fine} here.\n");
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "expression", line: 7, column: 5 }] });
  });
});

const Passed = ({ children }: { children?: ReactNode }) => createElement("div", null, children);
const components = Object.fromEntries([...componentRules.keys()].map((name) => [name, Passed]));

const pieces = fc.constantFrom(
  ..."{}<>/=\"'`[]()!*_~|:;&#\\- \n\t\n\n".split(""),
  ...[
    "globalThis.pwned=1",
    "{globalThis.pwned=1}",
    "<script>",
    "</script>",
    "javascript:",
    "data:text/html,",
    "onerror=",
  ],
  ...[
    "<Callout>",
    "</Callout>",
    '<Step title="a">',
    "import x from 'node:fs'",
    "export const a = 1",
    "https://a.example",
  ],
  ...[
    "[a](",
    "![a](",
    "[a]: ",
    "&colon;",
    "&#58;",
    "---js\n",
    "---\n",
    "## ",
    "1. ",
    "| a | b |\n| - | - |\n",
    "ord",
    "åäö",
  ],
);
const documents = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), {
    maxLength: 40,
  })
  .map((parts) => `---\ntitle: Made up\n---\n${parts.join("")}`);

const active =
  /<(?:script|iframe|object|embed|form|style|svg|meta|base)\b|<[^>]*\son\w+\s*=|(?:href|src)\s*=\s*"?\s*(?:javascript|data|vbscript):/i;

test("generated documents run nothing and draw no active markup", async () => {
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (source) => {
      // Compiling each of them would be minutes; the fence decides, and what it lets through is compiled and drawn.
      if (!checkDocument(source).ok) return;
      const result = await compileDocument(source);
      if (!result.ok) throw new Error("The compiler refused what the fence let through");
      const Article = articleComponent(result.document.code, result.document.codeHash);
      expect(renderToStaticMarkup(createElement(Article, { components }))).not.toMatch(active);
      drawn += 1;
    }),
    { numRuns: 2000, seed: 20261123 },
  );
  expect(drawn).toBeGreaterThan(100);
}, 120_000);
