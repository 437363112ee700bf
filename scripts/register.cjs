// Runs TypeScript directly: swc transforms a file the first time it is required and keeps the result,
// so that later starts load neither the compiler nor stale code.
'use strict';
const { spawnSync } = require('node:child_process');
const { join, sep } = require('node:path');
const { addHook } = require('pirates');
const { cached, compile } = require('./swc-cache.cjs');
require('./traces.cjs');

let compiledAhead = false;

function compileAhead() {
  compiledAhead = true;
  spawnSync(process.execPath, [join(__dirname, 'compile-ahead.cjs')], { stdio: 'inherit' });
}

addHook(
  (code, filename) => {
    const known = cached(filename, code);
    if (known !== null) return known;
    if (!compiledAhead) compileAhead();
    return cached(filename, code) ?? compile(filename, code);
  },
  { exts: ['.ts'], matcher: (filename) => !filename.includes(`${sep}node_modules${sep}`) },
);
