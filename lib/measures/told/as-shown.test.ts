import { expect, test } from "vitest";
import { asShown, toldText } from "./as-shown";
import { type Level, levelOf, type ToldColumn, type ToldUnit } from "./told-chart";

const hour = 3_600_000;
const day = 24 * hour;

test.each<[ToldUnit, value: number, number, text: string]>([
  ["share", 0.93_104, 93.1, "93,1 %"],
  ["share", 0.999_99, 99.9, "99,9 %"],
  ["share", 0.000_01, 0.1, "0,1 %"],
  ["share", 1, 100, "100,0 %"],
  ["cases", 1234, 1234, "1 234"],
  ["count", 12, 12, "12"],
  ["business_ms", 3.2 * hour, 3.2, "3 tim 12 min"],
  ["business_ms", 3.2 * hour + 29_000, 3.2, "3 tim 12 min"],
  ["business_ms", 12.36 * hour, 12.4, "12,4 tim"],
  ["business_ms", 130 * hour, 130, "130,0 tim"],
  ["calendar_ms", 5.06 * day, 122.4, "5,1 dygn"],
  ["score", 4.237, 4.24, "4,24"],
  ["amount", 12_345_678, 123_456.78, "123 456,78 kr"],
  ["amount", -550, -5.5, "−5,50 kr"],
  ["money", 12_345_678, 123_457, "123 457 kr"],
])("a file holds the number that the page shows: %s of %d is %d, written %s", (unit, value, number, text) => {
  expect(asShown(value, unit)).toBe(number);
  expect(toldText(value, unit, "sv").replaceAll(/[\u00A0\u202F]/g, " ")).toBe(text);
});

test.each<[ToldColumn["direction"], value: number, target: number, number, text: string]>([
  ["up", 0.9496, 0.95, 94.9, "94,9 %"],
  ["up", 0.9504, 0.95, 95, "95,0 %"],
  ["down", 0.0504, 0.05, 5.1, "5,1 %"],
  ["down", 0.0496, 0.05, 5, "5,0 %"],
  ["none", 0.0504, 0.05, 5, "5,0 %"],
])(
  "a share is not rounded onto a target that it misses: %s, %d against %d",
  (direction, value, target, number, text) => {
    const own: ToldColumn = { key: "value", title: "Andel", unit: "share", drawn: "value" };
    const columns: ToldColumn[] = [own, { ...own, key: "target", drawn: "level", direction }];
    const cells = [value, target].map((of) => ({ value: of, n: null, href: null }));
    const level: Level = levelOf({ columns }, { key: "2026-10", label: "", short: "", isOpen: false, cells }, own);
    expect(asShown(value, "share", level)).toBe(number);
    expect(toldText(value, "share", "sv", { level }).replaceAll("\u00A0", " ")).toBe(text);
  },
);
