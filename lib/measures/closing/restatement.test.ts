import { expect, test } from "vitest";
import { isRestated, mayBeUntold } from "./restatement";

const nothing = { count: 0, reasons: [] };
const tooFew = (count: number) => ({ count, reasons: [{ reason: "too_few", count }] });
const notYours = { count: 2, reasons: [{ reason: "not_yours", count: 2 }] };
const frozen = { value: 0.9, n: 7, excluded: nothing };

test.each([
  ["the same", frozen, false],
  ["another value", { ...frozen, value: 0.8 }, true],
  ["another number behind it", { ...frozen, n: 8 }, true],
  ["another number left out", { ...frozen, excluded: { count: 1, reasons: [{ reason: "x", count: 1 }] } }, true],
  ["nothing left", { value: null, n: 0, excluded: nothing }, true],
  ["as many answers, kept back for another month's sake", { value: null, n: 7, excluded: tooFew(7) }, false],
  ["so few answers that they are not told any more", { value: null, n: 4, excluded: tooFew(4) }, true],
  ["fewer, since its reader may not see the others", { value: 0.5, n: 5, excluded: notYours }, false],
  ["nothing that its reader may see", { value: null, n: 0, excluded: notYours }, false],
] as const)("%s", (_name, live, expected) => {
  expect(isRestated(frozen, { ...live, excluded: { ...live.excluded, reasons: [...live.excluded.reasons] } })).toBe(
    expected,
  );
});

test("what is swept, and ages for who sees no cases, restate nothing", () => {
  const gone = { value: null, n: 0, excluded: nothing };
  expect(["knowledge.searches", "cases.backlog_age", "cases.backlog"].map(mayBeUntold)).toEqual([true, true, false]);
  expect(isRestated(frozen, gone, true)).toBe(false);
});
