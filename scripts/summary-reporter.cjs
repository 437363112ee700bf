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
    // Jest writes its own summary after the reporters have run; on exit, this line is the last one.
    process.once('exit', () => writeSync(1, line));
  }

  getLastError() {
    if (process.env.CI === 'true' && this.skipped > 0) {
      return new Error('Tests were skipped; on CI that is a failure.');
    }
    return undefined;
  }
};
