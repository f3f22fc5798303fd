import { expect, test } from "vitest";
import { againstGoal, type DecidedVersion, goalOf } from "./goal";

const decided: DecidedVersion[] = [
  { validFrom: "2026-03", target: 0.85, threshold: 0.8, createdAt: new Date(0) },
  { validFrom: "2026-09", target: null, threshold: null, createdAt: new Date(0) },
];

test("a decision comes before the survey's setting in the months it holds, and not before or after them", () => {
  expect(goalOf("2026-02", decided, 0.75)).toMatchObject({ share: 0.75, source: "survey" });
  expect(goalOf("2026-03", decided, 0.75)).toMatchObject({ share: 0.85, source: "decided", since: "2026-03" });
  // Followed without a target from September on: nothing decided stands before the survey's.
  expect(goalOf("2026-09", decided, 0.75)).toMatchObject({ share: 0.75, source: "survey" });
  expect(goalOf("2026-02", decided, null)).toBeNull();
});

test.each([
  [0.85, "met"],
  [0.84, "warned"],
  [0.79, "missed"],
  [null, "no_data"],
] as const)("%j against a decided 85 %% with a warning at 80 is %s", (value, verdict) => {
  expect(againstGoal(value, goalOf("2026-04", decided, 0.75))).toBe(verdict);
});

test("without a goal there is nothing to stand against", () => {
  expect(againstGoal(0.5, null)).toBe("untargeted");
});
