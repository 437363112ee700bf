'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = { ...JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8')), swcrc: false };
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+/node_modules/.+\\.m?js$': ['@swc/jest', swc] },
  // ESM-only packages: jest's module loader cannot require them as Node itself does.
  transformIgnorePatterns: ['/node_modules/(?!(kdbush|geokdbush|tinyqueue|flatqueue|supercluster)/)'],
  setupFiles: ['reflect-metadata'],
};

// Where the second storage is tested: private MariaDB and Redis servers, once for the run.
const withServices = {
  ...shared,
  // Whole platforms are started here: their modules are loaded once per worker.
  testEnvironment: '<rootDir>/scripts/jest/one-realm-environment.cjs',
  runtime: join(__dirname, 'scripts/jest/shared-modules-runtime.cjs'),
  setupFiles: [],
  globalSetup: '<rootDir>/packages/testing/src/services/global-setup.ts',
  globalTeardown: '<rootDir>/packages/testing/src/services/global-teardown.ts',
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '**/src/**/*.test.ts',
        '<rootDir>/web/server/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/docs/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '\\.integration\\.test\\.ts$'],
    },
    { ...withServices, displayName: 'integration', testMatch: ['**/src/**/*.integration.test.ts'] },
    {
      ...withServices,
      // Also the pages, so that no test file waits for their build.
      globalSetup: '<rootDir>/e2e/global-setup.ts',
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
    },
  ],
  // Also on two cores, where jest would take one: most tests wait for servers, not for the processor.
  maxWorkers: 2,
  // Shared modules gather what their tests leave: a new worker is cheaper than its garbage.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 180_000,
  reporters: ['default', '<rootDir>/scripts/summary-reporter.cjs'],
};
