import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import en from "@/lib/i18n/messages/en/fence.json" with { type: "json" };
import sv from "@/lib/i18n/messages/sv/fence.json" with { type: "json" };
import { type ContentFile, contentProblems } from "@/lib/knowledge/source/content-rules";
import { checkDocument } from "@/lib/knowledge/source/document";
import { refusalCodes } from "@/lib/knowledge/source/refusal";
import { readSections } from "@/lib/knowledge/source/sections";
import { mdxAttacks } from "@/tests/fixtures/mdx-attacks";
import { checkContent, describeProblem, readContent } from "./check-content";

test("the content that ships has no problems", () => {
  expect(checkContent()).toEqual([]);
});

test("at least twelve articles ship in both languages", () => {
  const { files } = readContent();
  expect(files.filter((file) => file.lang === "sv").length).toBeGreaterThanOrEqual(12);
});

test("every refusal has a sentence in both languages that takes its values", () => {
  expect(Object.keys(sv).sort()).toEqual([...refusalCodes].sort());
  expect(Object.keys(en).sort()).toEqual([...refusalCodes].sort());
  for (const { source, format } of mdxAttacks) {
    const result = checkDocument(source, { format });
    for (const { code, values } of result.ok ? [] : result.refusals) {
      for (const [locale, messages] of [
        ["sv", sv],
        ["en", en],
      ] as const) {
        const say = createTranslator({
          locale,
          messages: { fence: messages },
          namespace: "fence",
          onError: (error) => {
            throw error;
          },
        });
        expect(say(code, values)).not.toMatch(/[{}]fence/);
      }
    }
  }
});

describe("files are checked together", () => {
  const sections = readSections(
    "- {key: mail, position: 1, icon: mail, sv: {slug: e-post, title: Mejl, description: x}, en: {slug: mail, title: Mail, description: x}}",
  );
  const file = (key: string, lang: "sv" | "en", body: string, head = ""): ContentFile => ({
    key,
    lang,
    sectionKey: "mail",
    source: `---\ntitle: Article ${key}\n${head}---\n\n${body}\n`,
  });
  const pair = (body: string, head?: string) => [file("one", "sv", body, head), file("one", "en", "Hi")];
  const problemsOf = (files: ContentFile[]) => contentProblems(files, sections, new Set()).map(describeProblem);

  test.each([
    [
      "a link to an article that is not there",
      pair("[a](./two.sv.mdx)"),
      "content/mail/one.sv.mdx:5:1 The link ./two.sv.mdx leads nowhere.",
    ],
    [
      "a link to the other language",
      pair("[a](./one.en.mdx)"),
      "content/mail/one.sv.mdx:5:1 The link ./one.en.mdx leads nowhere.",
    ],
    [
      "a link to a heading that is not there",
      pair("[a](./one.sv.mdx#x)"),
      "content/mail/one.sv.mdx:5:1 The article one has no heading #x.",
    ],
    ["a picture that is not there", pair("![a](./a.png)"), "content/mail/one.sv.mdx:5:1 There is no file ./a.png."],
    [
      "a film that is not there",
      pair('<Video src="./a.mp4" title="a" />'),
      "content/mail/one.sv.mdx:5:1 There is no file ./a.mp4.",
    ],
    [
      "a related article that is not there",
      pair('<RelatedArticles keys="two" />'),
      "content/mail/one.sv.mdx:1:1 There is no article two.",
    ],
    ["a missing translation", [file("one", "sv", "Hej")], "content/mail/one.sv.mdx:1:1 The other language is missing."],
    [
      "another audience",
      pair("Hej", "audience: [signed-in]\n"),
      "content/mail/one.sv.mdx:1:1 `audience` must be the same in both languages.",
    ],
    [
      "another folder's section",
      pair("Hej", "section: files\n"),
      "content/mail/one.sv.mdx:1:1 `section` must be the name of the folder.",
    ],
    ["a refused expression", pair("{1}"), "content/mail/one.sv.mdx:5:1 Remove the braces"],
  ])("%s", (_name, files, expected) => {
    expect(problemsOf(files).join("\n")).toContain(expected);
  });
});
