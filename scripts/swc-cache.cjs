// What swc made of TypeScript files, kept by path, content and compiler options: a change makes a new entry.
'use strict';
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = dirname(__dirname);
const options = readFileSync(join(root, '.swcrc'), 'utf8');
const cacheDir = join(root, 'node_modules', '.cache', 'goldenhour-swc');
const salt = options + require('@swc/core/package.json').version;
mkdirSync(cacheDir, { recursive: true });

function entryOf(filename, code) {
  const key = createHash('sha256').update(salt).update(filename).update(code).digest('hex');
  return join(cacheDir, `${key}.js`);
}

/** @returns {string | null} what was compiled of this before */
function cached(filename, code) {
  const entry = entryOf(filename, code);
  return existsSync(entry) ? readFileSync(entry, 'utf8') : null;
}

/** Compiles and keeps it. */
function compile(filename, code) {
  const { transformSync } = require('@swc/core');
  const output = transformSync(code, { ...JSON.parse(options), filename, swcrc: false }).code;
  const entry = entryOf(filename, code);
  const temporary = `${entry}.${process.pid}`;
  writeFileSync(temporary, output);
  renameSync(temporary, entry);
  return output;
}

module.exports = { root, cached, compile };
