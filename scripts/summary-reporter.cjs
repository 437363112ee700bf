'use strict';
const { writeSync } = require('node:fs');

/**
 * Closes a test run with one plain line of counts. On CI (CI=true) a skipped test fails the run: there, a test that
 * cannot run must say so.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    this.skipped = results.numPendingTests + results.numTodoTests;
    // A file that does not even load has no tests of its own to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${this.skipped} skipped\n`;
    // Jest fails the run for the error below, but does not say it.
    const why = this.getLastError() ? `${this.getLastError().message}\n` : '';
    // Jest writes its own summary after the reporters have run; on exit, this line is the last one.
    process.once('exit', () => writeSync(1, why + line));
  }

  getLastError() {
    if (process.env.CI === 'true' && this.skipped > 0) {
      // Set by packages/testing where the second storage has no servers.
      const reason = process.env.GOLDENHOUR_TEST_SKIPPED_BECAUSE;
      return new Error(`Tests were skipped${reason ? ` (${reason})` : ''}; on CI that is a failure.`);
    }
    return undefined;
  }
};
