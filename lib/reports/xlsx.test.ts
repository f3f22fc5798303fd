import { expect, test } from "vitest";
import { xlsxOf } from "./xlsx";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a workbook is a ZIP whose end names as many files as it holds", () => {
  const bytes = xlsxOf([
    { name: "Nyckeltal", rows: [["Namn", "Värde"]] },
    { name: "Rader", rows: [] },
  ]);
  expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  const end = new DataView(bytes.buffer, bytes.length - 22);
  expect(end.getUint32(0, true)).toBe(0x06_05_4b_50);
  expect(end.getUint16(10, true)).toBe(7);
  expect(new DataView(bytes.buffer).getUint32(end.getUint32(16, true), true)).toBe(0x02_01_4b_50);
});

test("numbers are numbers, text is text, and nothing is a formula", () => {
  const text = textOf(
    xlsxOf([
      {
        name: "A",
        rows: [
          ["n", "t"],
          [96.7, "å & <b>"],
          [null, "x"],
        ],
      },
    ]),
  );
  expect(textOf(xlsxOf([{ name: "A", rows: [[{ exact: "92233720368547758.07" }]] }]))).toContain(
    "<v>92233720368547758.07</v>",
  );
  expect(text).toContain('<c r="A2"><v>96.7</v></c>');
  expect(text).toContain('<t xml:space="preserve">å &amp; &lt;b&gt;</t>');
  expect(text).not.toContain("<f>");
  expect(text).not.toContain('r="A3"');
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "text that a spreadsheet would run when it is edited is disarmed: %j",
  (formula) => {
    expect(textOf(xlsxOf([{ name: "A", rows: [[formula]] }]))).toContain(`preserve">'${formula}</t>`);
  },
);

test("control characters, which XML does not know, become spaces", () => {
  expect(textOf(xlsxOf([{ name: "A", rows: [["a\u0000b\u001bc"]] }]))).toContain("a b c");
});

test("the same rows give the same bytes", () => {
  const sheets = [{ name: "A", rows: [["x", 1]] }];
  expect(xlsxOf(sheets)).toEqual(xlsxOf(sheets));
});

test("columns after Z go on with two letters", () => {
  const text = textOf(xlsxOf([{ name: "A", rows: [Array.from({ length: 28 }, (_, i) => i)] }]));
  expect(text).toContain('r="Z1"');
  expect(text).toContain('r="AB1"');
});
