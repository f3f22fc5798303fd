import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";
import { columnWidths } from "./columns";
import { runsOf } from "./faces";
import { linesOf } from "./lines";

const measure = (text: string) => text.length;

describe("lines", () => {
  it.each([
    ["ett två tre", 7, ["ett två", "tre"]],
    ["ett\ntvå", 20, ["ett", "två"]],
    ["", 5, [""]],
    ["abcdefgh", 3, ["abc", "def", "gh"]],
  ])("%j in %d", (text, width, lines) => expect(linesOf(text, width, measure)).toEqual(lines));

  it("are never wider than asked, and lose nothing but spaces", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = linesOf(text, width, measure);
        expect(lines.every((line) => line.length <= Math.max(width, 2))).toBe(true);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

it("columns come to the whole width, and keep their longest word where there is room for all of these", () => {
  const need = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 300 }));
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 9 }), (drawn) => {
      const needs = drawn.map(([least, more]) => ({ least, whole: least + more }));
      const widths = columnWidths(needs, 480);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(480, 6);
      if (needs.reduce((sum, { least }) => sum + least, 0) > 480) return;
      for (const [index, { least }] of needs.entries()) expect(widths[index]).toBeGreaterThanOrEqual(least - 1e-9);
    }),
  );
});

describe("an axis", () => {
  it.each([
    [[0, 3, 8], "bar", [0, 2, 4, 6, 8]],
    [[94, 99], "line", [94, 96, 98, 100]],
    [[0.2, 0.9], "line", [0, 0.5, 1]],
    [[], "bar", [0, 1]],
    [[-4, 4], "bar", [-4, -2, 0, 2, 4]],
  ] as const)("of %j as %s has the ticks %j", (values, form, ticks) => {
    expect(axisOf(values, form).ticks).toEqual(ticks);
  });

  it("holds every value between its ends", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 12 }), (values) => {
        const { from, to } = axisOf(values, "line");
        expect(to).toBeGreaterThan(from);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(from - 1e-6);
          expect(value).toBeLessThanOrEqual(to + 1e-6);
        }
      }),
    );
  });
});

it.each([
  ["Åsa", [["latin", "Åsa"]]],
  ["A\u030Asa", [["latin", "Åsa"]]],
  [
    "Łódź nu",
    [
      ["latin-ext", "Ł"],
      ["latin", "ód"],
      ["latin-ext", "ź"],
      ["latin", " nu"],
    ],
  ],
  ["\u4F60 1\u202F000", [["latin", "? 1\u00A0000"]]],
  ["a\tb\u0007c", [["latin", "a b c"]]],
])("%j is written as %j", (text, runs) => {
  expect(runsOf(text).map(({ face, text: part }) => [face, part])).toEqual(runs);
});
