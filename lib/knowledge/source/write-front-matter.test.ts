import fc from "fast-check";
import { expect, test } from "vitest";
import { ofAll } from "@/tests/fixtures/whole";
import { checkDocument } from "./document";
import { frontMatterValues, withTitleOnly, writeFrontMatter } from "./write-front-matter";

const source = `---
# Who looks after it is agreed each spring.
title: Byt lösenord # short
tags: [konto, lösenord]
last_update: { date: 2026-11-02 }
foreign:
  kept: yes
keywords:
  - glömt
  - låst
kind: guide
---

# Not touched: {x}
---
`;

test("a changed key leaves every other line as it was", () => {
  expect(writeFrontMatter(source, { title: "Byt ditt lösenord", tags: ["konto"], keywords: ["glömt", "byta"] })).toBe(
    source
      .replace("Byt lösenord #", "Byt ditt lösenord #")
      .replace("[konto, lösenord]", "[konto]")
      .replace("  - låst", "  - byta"),
  );
});

test("a removed key goes with its lines, a new one comes last", () => {
  expect(writeFrontMatter(source, { keywords: undefined, owner: "servicedesk", unlisted: true, slug: null })).toBe(
    source
      .replace("keywords:\n  - glömt\n  - låst\n", "")
      .replace("kind: guide\n", "kind: guide\nowner: servicedesk\nunlisted: true\n"),
  );
});

test("a text of many lines, a group and a flow mapping as root are written too", () => {
  const kpi = { key: "sla.attainment.resolution", target: 0.98 };
  const written = writeFrontMatter("---\n{title: Abc, kind: article}\n---\nText\n", { problem: "Ett\n---\ntvå", kpi });
  expect(frontMatterValues(written)).toEqual({ title: "Abc", kind: "article", problem: "Ett\n---\ntvå", kpi });
  expect(written.endsWith("\n---\nText\n")).toBe(true);
});

test("a file without front matter gets one, an empty one is filled", () => {
  expect(writeFrontMatter("Hello\n", { title: "Abc" })).toBe("---\ntitle: Abc\n---\n\nHello\n");
  expect(writeFrontMatter("---\n---\nHello\n", { title: "Abc" })).toBe("---\ntitle: Abc\n---\nHello\n");
});

test("what changes nothing gives the same text, and line ends stay", () => {
  expect(writeFrontMatter(source, { title: "Byt lösenord", tags: ["konto", "lösenord"], owner: undefined })).toBe(
    source,
  );
  const windows = source.replaceAll("\n", "\r\n");
  expect(writeFrontMatter(windows, { kind: "article" })).toBe(windows.replace("kind: guide", "kind: article"));
});

test("front matter that cannot be read is not written", () => {
  expect(frontMatterValues("---\na: [\n---\n")).toBeNull();
  expect(() => writeFrontMatter("---\na: [\n---\n", { title: "Abc" })).toThrow(RangeError);
  expect(() => writeFrontMatter("---js\n{}\n---\n", { title: "Abc" })).toThrow(RangeError);
});

const leaf = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.toWellFormed().replace(/[\p{Cc}[\]{}]/gu, " ")),
  fc.constantFrom("true", "null", "2026-11-02", "- x", "#", "a: b", "a #b", "'", '"', "~", "0x1f", "1e3", "...", "---"),
  fc.constantFrom("two\nlines", "two\n\n  lines\n", "---\nx", " \n x", "| x", "> y", "%a", "@a", "!a", "&a", "*a"),
  fc.integer(),
  fc.boolean(),
);
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 6 }),
  fc.dictionary(fc.constantFrom("date", "key", "target"), leaf, { maxKeys: 3 }),
);
const key = fc.constantFrom("title", "tags", "kpi", "last_update", "foreign", "problem", "owner", "keywords");
const record = fc.dictionary(key, value, { maxKeys: 6 });
const body = fc.string({ maxLength: 60, unit: fc.constantFrom("a", "å", "\n", "\r\n", "-", "---", "{", " ", "# ") });

test("what was written reads back, and the body keeps its bytes", () => {
  fc.assert(
    fc.property(record, record, fc.array(key, { maxLength: 3 }), body, (first, second, removed, text) => {
      const removal = Object.fromEntries(removed.map((name) => [name, undefined]));
      const started = writeFrontMatter(`---\n# note\nmine: 1 # here\n---\n${text}`, first);
      const written = writeFrontMatter(started, { ...second, ...removal });
      const wanted: Record<string, unknown> = { mine: 1, ...first, ...second };
      for (const name of removed) delete wanted[name];
      expect(frontMatterValues(written)).toEqual(wanted);
      expect(written.endsWith(`---\n${text}`)).toBe(true);
      expect(written).toContain("# note\nmine: 1 # here\n");
    }),
    { numRuns: ofAll(2_000, 500), seed: 20261123 },
  );
});

test("a proposal that is not filled in is told of its body too, and can be drawn with its title", () => {
  const source = "---\ntitle: Nya skrivare\nkind: proposal\n---\n\nHej.\n\n<Calout>\n\nX\n\n</Calout>\n";
  const checked = checkDocument(source);
  const codes = checked.ok ? [] : checked.refusals.map(({ code, line }) => `${line} ${code}`);
  expect(codes).toContain("8 unknown_component_suggest");
  expect(codes).toContain("2 front_matter_needed");
  const drawable = withTitleOnly(source.replaceAll("Calout", "Callout")) ?? "";
  expect(checkDocument(drawable)).toMatchObject({ ok: true, document: { frontMatter: { title: "Nya skrivare" } } });
  expect(withTitleOnly("---js\n1\n---\nHej")).toBeNull();
});
