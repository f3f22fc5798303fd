import { expect, test } from "vitest";
import { checkDocument } from "@/lib/knowledge/source/document";
import { documentKinds, langs, requiredKeys } from "@/lib/knowledge/source/schema";
import { templateOf, translationOf } from "./template";

const cases = documentKinds.flatMap((kind) => langs.map((lang) => ({ kind, lang })));
const values = { title: "En titel: med kolon", section: null, customer: "ekliden", owner: "Oskar Bergvall" };

test.each(cases)("the template of $kind in $lang lacks nothing but what only its author knows", ({ kind, lang }) => {
  const result = checkDocument(templateOf({ ...values, kind, lang }));
  const refusals = result.ok ? [] : result.refusals;
  expect(refusals.filter(({ code }) => code !== "front_matter_needed")).toEqual([]);
  const known = new Set(["customer"]);
  const needed = (requiredKeys[kind] ?? []).filter((key) => !known.has(key));
  expect(refusals.map(({ values: said }) => said.key).sort()).toEqual([...needed].sort());
});

test("a proposal is for those who decide, never for everyone at the customer", () => {
  const source = templateOf({ ...values, kind: "proposal", lang: "sv" });
  expect(source).toContain("org:ekliden+role:it_manager");
  expect(source).not.toMatch(/org:ekliden[,\]]/);
});

test("a translation begins as the original, under its own language", () => {
  const source = templateOf({ ...values, kind: "policy", lang: "sv" });
  const translation = translationOf(source, { key: "sakerhet", lang: "en" });
  expect(translation).toContain("lang: en\n");
  expect(translation).toContain("translationOf: sakerhet\n");
  expect(checkDocument(translation).ok).toBe(true);
});
