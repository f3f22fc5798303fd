import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number, output?: string }} Counts */

/** @param {boolean} good @param {string} [output] @returns {Counts} */
export function one(good, output) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, output };
}

/**
 * A run that wrote no readable report ended before it could: that is a failure.
 * @param {string} file
 * @param {string} output
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function fromReport(file, output, read) {
  if (!existsSync(file)) return one(false, output);
  try {
    return { ...read(JSON.parse(readFileSync(file, "utf8"))), output };
  } catch (error) {
    return one(false, `${output}\n${error}`);
  }
}

/**
 * @param {string} file vitest's JSON report
 * @param {string} output
 */
export function vitestCounts(file, output) {
  return fromReport(file, output, (report) => {
    // A file that cannot be loaded has no tests to fail; it counts as one itself.
    const broken = report.testResults.filter(
      (/** @type {any} */ suite) =>
        suite.status === "failed" &&
        !suite.assertionResults.some((/** @type {any} */ test) => test.status === "failed"),
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/**
 * @param {string} file Playwright's JSON report
 * @param {string} output
 */
export function playwrightCounts(file, output) {
  return fromReport(file, output, ({ stats, errors }) => ({
    passed: stats.expected,
    // A journey that passes only at the second try has failed once.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}

/**
 * The closing line: `12 passed, 0 failed`, and skipped ones when there are any.
 * @param {Counts[]} all
 */
export function closingLine(all) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
