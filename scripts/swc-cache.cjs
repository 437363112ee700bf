// What swc made of TypeScript files, kept by path, content and compiler options: a change makes a new entry. The map back to
// the source lies beside each, where only a trace asks for it.
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, sep } = require('node:path');

const root = dirname(__dirname);
const options = readFileSync(join(root, '.swcrc'), 'utf8');
const cacheDir = join(root, 'node_modules', '.cache', 'goldenhour-swc');
const salt = options + require('@swc/core/package.json').version;
mkdirSync(cacheDir, { recursive: true });

function entryOf(filename, code) {
  const key = createHash('sha256').update(salt).update(filename).update(code).digest('hex');
  return join(cacheDir, `${key}.js`);
}

/** @returns {string | null} the file's content, if there is such a file */
function contentOf(filename) {
  try {
    return readFileSync(filename, 'utf8');
  } catch {
    return null;
  }
}

/** @returns {string | null} what was compiled of this before */
function cached(filename, code) {
  return contentOf(entryOf(filename, code));
}

/** @returns {string | undefined} where the source map of what was compiled of a TypeScript file lies, as the file is now */
function mapFileOf(filename) {
  if (!filename?.endsWith('.ts') || filename.includes(`${sep}node_modules${sep}`)) return undefined;
  const code = contentOf(filename);
  return code === null ? undefined : `${entryOf(filename, code)}.map`;
}

/** Compiles and keeps it. */
function compile(filename, code) {
  const { transformSync } = require('@swc/core');
  const output = transformSync(code, { ...JSON.parse(options), filename, swcrc: false, sourceMaps: true });
  const entry = entryOf(filename, code);
  keep(`${entry}.map`, output.map);
  keep(entry, output.code);
  return output.code;
}

/** Whoever reads it meanwhile finds all of it or nothing. */
function keep(entry, text) {
  const temporary = `${entry}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, entry);
}

module.exports = { root, cached, compile, contentOf, mapFileOf };
