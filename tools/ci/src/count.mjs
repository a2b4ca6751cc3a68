/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @typedef {object} JestReport what of Jest's JSON report counts
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites files that failed before their first test
 */

/**
 * A step without counts of its own is one check.
 *
 * @param {number} exitCode
 * @returns {Count}
 */
export function countStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Jest's tests. A run that failed without a failed test (it found none, it crashed) is itself one failure, so that no
 * failure is ever counted as zero.
 *
 * @param {number} exitCode
 * @param {JestReport | undefined} report
 * @returns {Count}
 */
export function countTests(exitCode, report) {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  const unexplained = failed === 0 && (exitCode !== 0 || report === undefined);
  return { passed, failed: unexplained ? 1 : failed };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * The last line of every run; people and machines read it.
 *
 * @param {Count} count
 */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
