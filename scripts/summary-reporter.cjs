'use strict';

/**
 * Closes a test run with one plain line of counts. On CI (CI=true) a skipped test fails the run: there, a test that
 * cannot run must say so.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that does not even load has no tests of its own to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.skipped = skipped;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }

  getLastError() {
    if (process.env.CI === 'true' && this.skipped > 0) return new Error('Tests were skipped; on CI that is a failure.');
    return undefined;
  }
};
