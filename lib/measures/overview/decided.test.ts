import { expect, test } from "vitest";
import type { Verdict } from "../custom/followed";
import { isOfArea, worstOf } from "./decided";

test.each<[Verdict[], ReturnType<typeof worstOf>]>([
  [[], null],
  [["no_data"], null],
  [["met", "no_data"], "kept"],
  [["met", "warned"], "warned"],
  [["warned", "missed", "met"], "missed"],
])("%j stands as %s", (verdicts, expected) => {
  expect(worstOf(verdicts.map((verdict) => ({ verdict })))).toBe(expected);
});

test("a promise of the agreement is no target of the area of cases", () => {
  expect(isOfArea("cases.first_contact", "cases")).toBe(true);
  expect(isOfArea("response.median.business", "cases")).toBe(true);
  expect(isOfArea("sla.attainment.resolution", "cases")).toBe(false);
  expect(isOfArea("knowledge.answered", "selfService")).toBe(true);
});
