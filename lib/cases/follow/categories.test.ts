import { describe, expect, it, test } from "vitest";
import { answersInWords, caseCategories, categoryOf, fieldName, longestAnswer, readAnswers } from "./categories";

const printer = categoryOf("printer");
if (!printer) throw new Error("there are printers");
const typing = (fields: Record<string, string>) => (name: string) => fields[name] ?? "";

describe("every category", () => {
  it.each(caseCategories.map((category) => [category.key, category] as const))("%s is whole", (_key, category) => {
    const keys = category.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    // What is stored beside the answers has its own keys.
    expect(keys).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(form|impact|urgency)$/)]));
    expect(category.services.length).toBeGreaterThan(0);
    for (const { label, hint, options } of category.fields) {
      for (const words of [category.name, label, ...(hint ? [hint] : []), ...(options ?? [])]) {
        expect(words.sv.trim()).not.toBe("");
        expect(words.en.trim()).not.toBe("");
      }
    }
  });

  it("has a key of its own", () => {
    expect(new Set(caseCategories.map(({ key }) => key)).size).toBe(caseCategories.length);
  });
});

test("answers are those of the chosen category, on one line, and choices only what was offered", () => {
  const typed = { "printer.printer": " Plan 2\nvid köket ", "printer.others": "maybe", "mail.mailbox": "info@" };
  expect(readAnswers(printer, typing(typed))).toEqual({ answers: { printer: "Plan 2 vid köket" }, missing: [] });
});

test("a required answer that is missing is named as the form names it; a long one is cut", () => {
  expect(readAnswers(printer, typing({ "printer.printer": " " })).missing).toEqual([fieldName("printer", "printer")]);
  const long = readAnswers(printer, typing({ "printer.printer": "x".repeat(999) }));
  expect(long.answers.printer).toHaveLength(longestAnswer);
});

test("stored answers read in both languages, choices by their words", () => {
  const stored = { form: "printer", printer: "P-12", others: "unknown", impact: "one" };
  expect(answersInWords(stored, "sv")).toEqual([
    { label: "Vilken skrivare?", value: "P-12" },
    { label: "Kan andra skriva ut på den?", value: "Vet inte" },
  ]);
  expect(answersInWords(stored, "en").at(-1)).toEqual({ label: "Can others print on it?", value: "Don’t know" });
});

test("a case of another origin has no answers", () => {
  expect(answersInWords({ printer: "P-12" }, "sv")).toEqual([]);
  expect(answersInWords({ form: "constructor" }, "sv")).toEqual([]);
});
