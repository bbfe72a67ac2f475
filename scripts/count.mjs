import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * A run can fail although every test passed, for example if a file does not load, global setup fails or a rejection is
 * unhandled. That counts as one failure, so that the summary of a failed run never says `0 failed`.
 * @param {Count} count
 * @param {boolean} succeeded
 * @returns {Count}
 */
function atLeastOneFailure(count, succeeded) {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {string} path Vitest's JSON report
 * @param {boolean} succeeded whether Vitest exited with code 0
 * @returns {Count}
 */
export function countVitest(path, succeeded) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    succeeded,
  );
}

/**
 * @param {string} path Playwright's JSON report
 * @param {boolean} succeeded whether Playwright exited with code 0
 * @returns {Count}
 */
export function countPlaywright(path, succeeded) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, succeeded);
}
