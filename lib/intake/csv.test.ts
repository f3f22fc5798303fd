import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvProblem, CsvReader } from "./csv";

function readAll(pieces: string[], delimiter = ",") {
  const reader = new CsvReader(delimiter, '"');
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

test("lines, quoted delimiters, doubled quotes and fields of several lines, with the line each record begins on", () => {
  const text = 'a,b\r\n"x, y","say ""hi"""\n\n"two\nlines",\n5" disk,z';
  expect(readAll([text])).toEqual([
    { line: 1, fields: ["a", "b"] },
    { line: 2, fields: ["x, y", 'say "hi"'] },
    { line: 4, fields: ["two\nlines", ""] },
    { line: 6, fields: ['5" disk', "z"] },
  ]);
});

test("a quote that nobody closes, and text after a closing quote, name the line", () => {
  expect(() => readAll(['a\n"b,c\nd'])).toThrow(new CsvProblem(2, "never_ends"));
  expect(() => readAll(['a\n"b"c\n'])).toThrow(new CsvProblem(2, "text_after_quote"));
});

test("what came before a record that cannot be read is given first, so that a wrong header is told before it", () => {
  const reader = new CsvReader(";", '"');
  expect(reader.push('Key,Note\nA-1,x\n"A-2",y\n')).toEqual([
    { line: 1, fields: ["Key,Note"] },
    { line: 2, fields: ["A-1,x"] },
  ]);
  expect(() => reader.end()).toThrow(new CsvProblem(3, "text_after_quote"));
});

test("whatever was written is read again, however the text is cut into pieces", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "å"), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.nat(60), { maxLength: 5 }),
      fc.constantFrom("\n", "\r\n"),
      (records, cuts, newline) => {
        const text = records.map((row) => row.map(quoted).join(",")).join(newline);
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(readAll(pieces).map(({ fields }) => fields)).toEqual(records);
      },
    ),
    { numRuns: 2_000 },
  );
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
