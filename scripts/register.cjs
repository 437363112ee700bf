// Runs TypeScript directly: swc transforms a file the first time it is required and keeps the result,
// so that later starts load neither the compiler nor stale code.
'use strict';
const { spawnSync } = require('node:child_process');
const { join, sep } = require('node:path');
const { addHook } = require('pirates');
const { cached, compile } = require('./swc-cache.cjs');

// Traces are mapped for our own files alone: with --enable-source-maps Node would read the map of each library's file too.
addHook((code) => code.replace(/^\/\/# sourceMappingURL=.*$/m, ''), {
  exts: ['.js', '.cjs'],
  ignoreNodeModules: false,
  matcher: (filename) => filename.includes(`${sep}node_modules${sep}`),
});

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
