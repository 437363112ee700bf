// Runs TypeScript directly: swc transforms a file the first time it is required and keeps the result,
// keyed by content and compiler options, so that later starts load neither the compiler nor stale code.
'use strict';
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, sep } = require('node:path');
const { addHook } = require('pirates');

const root = dirname(__dirname);
const options = readFileSync(join(root, '.swcrc'), 'utf8');
const cacheDir = join(root, 'node_modules', '.cache', 'goldenhour-swc');
const salt = options + require('@swc/core/package.json').version;
mkdirSync(cacheDir, { recursive: true });

addHook(
  (code, filename) => {
    const key = createHash('sha256').update(salt).update(filename).update(code).digest('hex');
    const cached = join(cacheDir, `${key}.js`);
    if (existsSync(cached)) return readFileSync(cached, 'utf8');
    const { transformSync } = require('@swc/core');
    const output = transformSync(code, { ...JSON.parse(options), filename, swcrc: false }).code;
    const temporary = `${cached}.${process.pid}`;
    writeFileSync(temporary, output);
    renameSync(temporary, cached);
    return output;
  },
  { exts: ['.ts'], matcher: (filename) => !filename.includes(`${sep}node_modules${sep}`) },
);
