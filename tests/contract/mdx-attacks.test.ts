import { afterEach, describe, expect, test } from "vitest";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { checkDocument } from "@/lib/knowledge/source/document";
import { activeMarkup, drawArticle } from "@/tests/fixtures/drawn-article";
import { lettersInMarkdown } from "@/tests/fixtures/markdown-attacks";
import { mdxAttacks } from "@/tests/fixtures/mdx-attacks";

afterEach(() => expect("pwned" in globalThis).toBe(false));

describe("a named attack is refused at its line and column", () => {
  test(`there are ${mdxAttacks.length}, each named once`, () => {
    expect(mdxAttacks.length).toBeGreaterThanOrEqual(200);
    expect(new Set(mdxAttacks.map((attack) => attack.name)).size).toBe(mdxAttacks.length);
  });

  test.each(mdxAttacks)("$name", async ({ source, code, format }) => {
    const result = await compileDocument(source, { format });
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

test.each(lettersInMarkdown)("only letters in plain Markdown: %j", async (body) => {
  const result = await compileDocument(`---\ntitle: Letters\n---\n\nText\n\n${body}\n`, { format: "md" });
  if (!result.ok) throw new Error(`${result.refusals[0]?.code}`);
  expect(activeMarkup(drawArticle(result.document))).toEqual([]);
});
