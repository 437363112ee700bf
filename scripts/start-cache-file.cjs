// The file of start-cache.cjs: four bytes of length, a head of JSON that says where each piece lies, the pieces.
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const folder = join(dirname(__dirname), 'node_modules', '.cache', 'goldenhour-start');
const file = fileOf(process.argv[1], process.execArgv);

function fileOf(main, flags) {
  const program = JSON.stringify([process.version, process.arch, flags, main]);
  return join(folder, `${createHash('sha256').update(program).digest('hex')}.bin`);
}

const EMPTY = { files: new Map(), paths: new Map(), piece: () => Buffer.alloc(0) };

/** By file, what is kept of it; by folder and request, the file; nothing where there is no file, or one that cannot be read. */
function readCache() {
  try {
    const bytes = readFileSync(file);
    const headEnd = 4 + bytes.readUInt32LE(0);
    const { files, paths } = JSON.parse(bytes.toString('utf8', 4, headEnd));
    const piece = ([start, length]) => bytes.subarray(headEnd + start, headEnd + start + length);
    return { files: new Map(files), paths: new Map(paths), piece };
  } catch {
    return EMPTY;
  }
}
readCache.empty = EMPTY;

/** Whoever reads it meanwhile finds the old file or all of the new one. */
function writeCache(modules, paths) {
  const pieces = [];
  let length = 0;
  const add = (bytes) => {
    pieces.push(bytes);
    length += bytes.length;
    return [length - bytes.length, bytes.length];
  };
  const files = modules.map(({ filename, size, mtimeMs, encoding, source, code }) => [
    filename,
    { size, mtimeMs, encoding, source: add(source), code: add(code) },
  ]);
  const head = Buffer.from(JSON.stringify({ files, paths: [...paths] }));
  const headLength = Buffer.alloc(4);
  headLength.writeUInt32LE(head.length);
  mkdirSync(folder, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([headLength, head, ...pieces]));
  renameSync(temporary, file);
}

module.exports = { readCache, writeCache, fileOf };
