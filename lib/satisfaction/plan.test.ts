import { expect, test } from "vitest";
import { type Closing, planned } from "./plan";
import { isSampled } from "./sampling";
import { suggestedSettings } from "./settings";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23, 12);
const settings = { ...suggestedSettings, share: 1, delayHours: 24, quarantineDays: 10 };
const closing = (caseId: string, requesterId: string | null, ago: number, resolved = true): Closing => ({
  ...{ caseId, requesterId, closedAt: now - ago, resolvedAt: resolved ? now - ago : null },
});
const plan = (closings: Closing[], last: [string, number][] = []) =>
  planned(closings, settings, new Map(last), now).map(({ caseId }) => caseId);

test("asked a day after the closing, about what was solved for somebody who can answer", () => {
  expect(planned([closing("a", "eva", hour)], settings, new Map(), now)).toEqual([
    { caseId: "a", personId: "eva", closedAt: now - hour, sendAt: now + 23 * hour },
  ]);
  // Without an account, withdrawn, and closed longer ago than anybody is asked about.
  expect(plan([closing("b", null, hour), closing("c", "bo", hour, false), closing("d", "bo", 8 * day)])).toEqual([]);
});

test("nobody twice within the quarantine, in the order of closing", () => {
  expect(plan([closing("later", "eva", hour), closing("first", "eva", day), closing("other", "bo", hour)])).toEqual([
    "first",
    "other",
  ]);
  // Asked nine days before this one would be sent, and ten.
  expect(plan([closing("a", "eva", 0)], [["eva", now + day - 9 * day]])).toEqual([]);
  expect(plan([closing("a", "eva", 0)], [["eva", now + day - 10 * day]])).toEqual(["a"]);
});

test("the share is kept, and a larger one asks about everything a smaller one did", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `case ${index} 1795435200000`);
  const third = names.filter((name) => isSampled(name, 0.3));
  expect(third.length).toBeGreaterThan(2_850);
  expect(third.length).toBeLessThan(3_150);
  expect(third.every((name) => isSampled(name, 0.5))).toBe(true);
  expect(names.filter((name) => isSampled(name, 0))).toEqual([]);
  expect(names.every((name) => isSampled(name, 1))).toBe(true);
});
