import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closingLine, one, playwrightCounts, vitestCounts } from "./counts.mjs";

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "counts-")), "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("the closing line sums the steps and names skipped ones only when there are any", () => {
  expect(closingLine([one(true), one(false), { passed: 10, failed: 0, skipped: 0 }])).toBe("11 passed, 1 failed");
  expect(closingLine([one(true), { passed: 0, failed: 0, skipped: 2 }])).toBe("1 passed, 0 failed, 2 skipped");
});

test("a test file that cannot be loaded counts as a failure although it has no failed test", () => {
  const file = report({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  });
  expect(vitestCounts(file, "")).toMatchObject({ passed: 3, failed: 2, skipped: 1 });
});

test("a run without a readable report has failed", () => {
  expect(vitestCounts("/nowhere/report.json", "")).toMatchObject({ passed: 0, failed: 1 });
  expect(vitestCounts(report("{ half"), "")).toMatchObject({ passed: 0, failed: 1 });
});

test("a flaky journey is a failure", () => {
  const file = report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] });
  expect(playwrightCounts(file, "")).toMatchObject({ passed: 4, failed: 1, skipped: 0 });
});
