import { expect, test } from "vitest";
import { readPlan, readResult, referencePattern } from "./typed-change";

const zone = "Europe/Stockholm";
const now = Date.UTC(2026, 10, 29, 12);
const plan = {
  ...{
    title: "Byte av brandvägg",
    kind: "normal",
    service: "network",
    askedBy: "customer",
    askedAt: "2026-11-02T09:00",
  },
  ...{ windowFrom: "2026-11-10T22:00", windowTo: "2026-11-11T02:00", estimatedFinishAt: "" },
};

test("a plan is read in the customer's zone, and a window has both ends or none", () => {
  expect(readPlan(plan, zone, now)).toMatchObject({
    plan: { window: { from: Date.UTC(2026, 10, 10, 21), to: Date.UTC(2026, 10, 11, 1) }, estimatedFinishAt: null },
  });
  expect(readPlan({ ...plan, windowFrom: "", windowTo: "" }, zone, now)).toMatchObject({ plan: { window: null } });
});

test.each([
  [{ title: " x " }, { title: "title" }],
  [
    { kind: "constructor", service: "" },
    { kind: "kind", service: "service" },
  ],
  [{ askedAt: "2027-01-01T08:00" }, { askedAt: "future" }],
  [{ windowTo: "" }, { windowTo: "windowHalf" }],
  [{ windowFrom: "" }, { windowFrom: "windowHalf" }],
  [{ windowTo: "2026-11-10T22:00" }, { windowTo: "windowOrder" }],
  [{ estimatedFinishAt: "i morgon" }, { estimatedFinishAt: "time" }],
])("a plan with %j is told what is wrong at its field", (changed, wrong) => {
  const problems = Object.fromEntries(Object.entries(wrong).map(([field, name]) => [field, `changes.problem.${name}`]));
  expect(readPlan({ ...plan, ...changed }, zone, now)).toEqual({ problems });
});

test.each([
  [{ begunAt: "", finishedAt: "", outcome: "" }, null],
  [{ begunAt: "2026-11-10T22:05", finishedAt: "", outcome: "" }, null],
  [{ begunAt: "2026-11-10T22:05", finishedAt: "2026-11-11T01:00", outcome: "implemented" }, null],
  [{ begunAt: "", finishedAt: "2026-11-09T10:00", outcome: "cancelled" }, null],
  [{ begunAt: "", finishedAt: "2026-11-11T01:00", outcome: "implemented" }, { begunAt: "begun" }],
  [{ begunAt: "2026-11-10T22:05", finishedAt: "", outcome: "failed" }, { finishedAt: "finished" }],
  [{ begunAt: "2026-11-10T22:05", finishedAt: "2026-11-11T01:00", outcome: "" }, { outcome: "outcome" }],
  [{ begunAt: "2026-11-10T22:05", finishedAt: "2026-11-10T22:00", outcome: "failed" }, { finishedAt: "order" }],
  [{ begunAt: "2026-12-10T22:05", finishedAt: "", outcome: "" }, { begunAt: "future" }],
])("how it went, %j, lacks %j", (typed, wrong) => {
  const read = readResult(typed, zone, now);
  if (wrong === null) expect(read).toHaveProperty("result");
  else expect(read).toEqual({ problems: expect.objectContaining(mapped(wrong)) });
});

const mapped = (wrong: Record<string, string>) =>
  Object.fromEntries(Object.entries(wrong).map(([field, name]) => [field, `changes.problem.${name}`]));

test.each([
  ["CHG0030001", true],
  ["RFC-118", true],
  ["list", false],
  ["new", false],
  ["../1", false],
  ["a b1", false],
])("%s as a reference: %j", (reference, fits) => {
  expect(referencePattern.test(reference)).toBe(fits);
});
