// A jest runtime in which a test file is loaded by jest and everything that it requires by Node, once per worker: loading
// (and warming up) all of a platform's modules again for each file took most of the time of most tests.
'use strict';
const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');
require('reflect-metadata');
require('../register.cjs');
const { mapFileOf } = require('../swc-cache.cjs');

/** Jest's own, which belong to the file that runs. */
const OF_JEST = new Set(['@jest/globals', 'expect', 'jest-mock']);

class SharedModulesRuntime extends Runtime {
  requireModuleOrMock(from, moduleName) {
    if (OF_JEST.has(moduleName)) return super.requireModuleOrMock(from, moduleName);
    return createRequire(from)(moduleName);
  }

  /** Traces name the sources' lines in the shared modules too, whose maps jest does not know. */
  getSourceMaps() {
    const maps = super.getSourceMaps();
    return {
      get: (filename) => maps.get(filename) ?? mapFileOf(filename),
      [Symbol.iterator]: () => maps[Symbol.iterator](),
    };
  }
}

module.exports = { __esModule: true, default: SharedModulesRuntime };
