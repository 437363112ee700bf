// A later start finds all its modules in one file: where each `require` led, what the module's file said and what V8 made of
// it. Three thousand files looked up, read and compiled one by one were nearly half of a start, and Node 20 has no such cache
// (`module.enableCompileCache` came with 22, and keeps no paths). A file that has another size or time than it had is taken as
// it is now; another version of Node, other flags or another program have a cache of their own. One thing it does not see: a new
// `x.ts` beside an `x/index.ts` that stays.
'use strict';
require('./register.cjs');
const { statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, extname, sep } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { Script, constants } = require('node:vm');
const { readCache, writeCache } = require('./start-cache-file.cjs');

const LIBRARIES = `${sep}node_modules${sep}`;
/** When a start is over. Programs that end before keep nothing. */
const STARTED_MS = 8_000;
/** Scripts that V8 is asked for at a time, since nothing else runs meanwhile. */
const AT_ONCE = 20;
/** So many modules must be new to be worth another writing. */
const WORTH_WRITING = 30;

const [before, after] = Module.wrapper;
let kept = readCache();
/** By file: what this start compiled itself. */
const compiled = new Map();
/** By file: what of `kept` this start has used. */
const used = new Map();
/** By folder and request: the file. */
const paths = new Map();

/** What is kept of a file, if that is still the same. */
function keptOf(filename) {
  const entry = kept.files.get(filename);
  if (entry === undefined || entry.same) return entry;
  const now = statSync(filename, { throwIfNoEntry: false });
  entry.same = now !== undefined && now.size === entry.size && now.mtimeMs === entry.mtimeMs;
  if (!entry.same) kept.files.delete(filename);
  return entry.same ? entry : undefined;
}

function scriptOf(content, filename, cachedData) {
  return new Script(before + content + after, {
    filename,
    cachedData,
    columnOffset: -before.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** What Node's own loader does with a compiled module. */
function run(module, script, filename) {
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return script
    .runInThisContext()
    .call(module.exports, module.exports, require, module, filename, dirname(filename));
}

const { _resolveFilename: resolveFilename, _extensions: loaders } = Module;
const { _compile: compile } = Module.prototype;
const [loadJs, loadTs] = [loaders['.js'], loaders['.ts']];

Module._resolveFilename = function (request, parent, isMain, options) {
  if (!parent?.path || options !== undefined || Module.isBuiltin(request))
    return resolveFilename.call(this, request, parent, isMain, options);
  const key = `${parent.path}\0${request}`;
  const known = kept.paths.get(key);
  const filename = known && keptOf(known) ? known : resolveFilename.call(this, request, parent, isMain);
  paths.set(key, filename);
  return filename;
};

/** Loads a file from the cache, or as it is loaded without one. */
function loading(load) {
  return function (module, filename) {
    const entry = keptOf(filename);
    if (entry === undefined) return load.call(this, module, filename);
    const content = kept.piece(entry.source).toString(entry.encoding);
    const script = scriptOf(content, filename, kept.piece(entry.code));
    if (script.cachedDataRejected) compiled.set(filename, { content, script });
    else used.set(filename, entry);
    run(module, script, filename);
  };
}
loaders['.js'] = loading(loadJs);
loaders['.ts'] = loading(loadTs);

Module.prototype._compile = function (content, filename, format) {
  let script;
  try {
    if (!content.startsWith('#!') && ['.js', '.ts'].includes(extname(filename)))
      script = scriptOf(content, filename);
  } catch {
    // An ES module, which Node loads in another way; or it is wrong, and Node says so better.
  }
  if (script === undefined) return compile.call(this, content, filename, format);
  compiled.set(filename, { content, script });
  return run(this, script, filename);
};

setTimeout(() => void finish(), STARTED_MS).unref();

/** Keeps what this start has learned, and steps aside: what is loaded from now on is loaded as without a cache. */
async function finish() {
  Module._resolveFilename = resolveFilename;
  Module.prototype._compile = compile;
  [loaders['.js'], loaders['.ts']] = [loadJs, loadTs];
  if (compiled.size >= WORTH_WRITING) await write();
  kept = readCache.empty;
  for (const map of [compiled, used, paths]) map.clear();
}

async function write() {
  const modules = [...used].map(([filename, entry]) => ({
    filename,
    ...entry,
    source: kept.piece(entry.source),
    code: kept.piece(entry.code),
  }));
  for (const [filename, { content, script }] of compiled) {
    if (modules.length % AT_ONCE === 0) await pause(5);
    const { size, mtimeMs } = statSync(filename);
    const encoding = /^[\0-\x7f]*$/.test(content) ? 'latin1' : 'utf8';
    modules.push({
      filename,
      size,
      mtimeMs,
      encoding,
      source: Buffer.from(content, encoding),
      code: script.createCachedData(),
    });
  }
  writeCache(modules, paths);
}

module.exports = { finish, counts: () => ({ fromCache: used.size, compiled: compiled.size }) };
