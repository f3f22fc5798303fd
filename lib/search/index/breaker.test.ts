import { expect, test } from "vitest";
import { ask, closed, failed } from "./breaker";

const after = (failures: number, at = 1_000) =>
  Array.from({ length: failures }).reduce((breaker: typeof closed, _, n) => failed(breaker, at + n), closed);

test("one failure, or two, change nothing but what is known", () => {
  expect(ask(after(2), 1_002)).toEqual({ may: true, next: { failures: 2, since: 1_000, restsUntil: null } });
});

test("after three the engine rests for thirty seconds, counted from the last", () => {
  const opened = after(3);
  expect(opened).toEqual({ failures: 3, since: 1_000, restsUntil: 31_002 });
  expect(ask(opened, 31_001).may).toBe(false);
  expect(ask(opened, 31_002).may).toBe(true);
});

test("after the rest one asks, and the next is not let through until it has answered", () => {
  const probing = ask(after(3), 31_002).next;
  expect(ask(probing, 31_003).may).toBe(false);
});

test("a probe that fails begins another rest, and the trouble is as old as it was", () => {
  const again = failed(ask(after(3), 31_002).next, 31_500);
  expect(again).toEqual({ failures: 4, since: 1_000, restsUntil: 61_500 });
});

test("a probe that is never heard of again does not close the way for ever", () => {
  const probing = ask(after(3), 31_002).next;
  expect(ask(probing, 61_002).may).toBe(true);
});
