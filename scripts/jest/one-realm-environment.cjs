// Tests run in the worker's own realm, not in a new one for each file: what is loaded for one file serves the next
// (shared-modules-runtime.cjs), and `instanceof` means the same in a test as in what it tests.
'use strict';
// Loaded before any module of ours: it copies the global scope that it finds into each unit test's, and what libraries
// keep there (MikroORM's and type-graphql's metadata) must not be shared between realms.
require('jest-environment-node');
const vm = require('node:vm');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Stands for the realm that we are in, which no context object can. */
const THIS_REALM = vm.createContext({});

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, parsingContext === THIS_REALM ? options : { ...options, parsingContext });

/** What jest's runner and runtime replace in the global scope for one file. */
const REPLACED = [
  [globalThis, 'console'],
  [globalThis, Symbol.for('EVENT_HANDLERS')],
  [process, 'exit'],
  [process, 'getBuiltinModule'],
];

module.exports = class OneRealmEnvironment {
  constructor({ projectConfig: config }) {
    this.kept = REPLACED.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };
    this.fakeTimers = new LegacyFakeTimers({
      config,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    Error.stackTraceLimit = 100;
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const [owner, name, descriptor] of this.kept) {
      if (descriptor) Object.defineProperty(owner, name, descriptor);
      else delete owner[name];
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return THIS_REALM;
  }
};
