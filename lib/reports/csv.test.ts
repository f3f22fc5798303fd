import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("Swedish spreadsheets get a byte-order mark, semicolons and decimal commas", () => {
  expect(
    csvOf(
      [
        ["Månad", "Andel"],
        ["oktober 2026", 96.7],
      ],
      "sv",
    ),
  ).toBe("\uFEFFMånad;Andel\r\noktober 2026;96,7\r\n");
});

test("English ones get commas and points, and text with a comma is quoted", () => {
  expect(csvOf([["a, b", 1.5, null]], "en")).toBe('\uFEFF"a, b",1.5,\r\n');
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "text that would run as a formula is disarmed: %j",
  (text) => {
    expect(csvOf([[text]], "sv")).toContain(`'${text}`);
  },
);

test("money and prices are written digit for digit", () => {
  const row = [{ exact: "92233720368547758.07" }, { exact: "0.00000000000123456" }, { exact: "-10.5" }];
  expect(csvOf([row], "sv")).toBe("\uFEFF92233720368547758,07;0,00000000000123456;-10,5\r\n");
});

test("a negative number stays a number", () => {
  expect(csvOf([[-1.5]], "sv")).toBe("\uFEFF-1,5\r\n");
});

test("quotes and line breaks stay inside their cell", () => {
  expect(csvOf([['say "hi"\nthere']], "sv")).toBe('\uFEFF"say ""hi""\nthere"\r\n');
});
