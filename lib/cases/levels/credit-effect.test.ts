import { expect, test } from "vitest";
import { defaultTerms } from "@/lib/sla/default-terms";
import { creditEffectOf } from "./credit-effect";

const counted = (met: number, breached: number) => ({ met, breached, running: 0, excluded: 0 });
const promising = (promisedShare: number) => ({
  ...defaultTerms,
  promisedShare,
  credits: [
    { below: promisedShare, percent: 2 },
    { below: 0.9, percent: 10 },
  ],
});
const month = { month: "2026-08", current: counted(96, 4), proposed: counted(96, 4) };
const versions = [
  { validFrom: "2026-01-01", terms: promising(0.95) },
  { validFrom: "2026-09-15", terms: promising(0.99) },
];
const percents = (...args: Parameters<typeof creditEffectOf>) =>
  creditEffectOf(...args).map(({ before, after }) => [before?.percent ?? null, after?.percent ?? null]);

test("a higher promise alone changes no clock, and gives a credit where none was", () => {
  // 96 of 100 keep a promise of 95 % and miss one of 97 %.
  expect(percents([month], versions, promising(0.97))).toEqual([[0, 2]]);
});

test("longer targets give a credit back", () => {
  const missed = { ...month, current: counted(89, 11), proposed: counted(97, 3) };
  expect(percents([missed], versions, null)).toEqual([[10, 0]]);
});

test("each month is held against the version of its first day", () => {
  const october = { ...month, month: "2026-10" };
  const september = { ...month, month: "2026-09" };
  expect(percents([september, october], versions, null)).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

test("where nothing was agreed there was no credit, and without a clock there is none", () => {
  expect(percents([{ ...month, month: "2025-12" }], versions, promising(0.97))).toEqual([[null, 2]]);
  expect(percents([{ ...month, proposed: counted(0, 0) }], versions, promising(0.97))).toEqual([[0, 0]]);
});
