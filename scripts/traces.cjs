// Traces name the lines of the TypeScript sources. Node's own --enable-source-maps reads the map of every file as it is loaded;
// here a map is read when an error's trace is.
'use strict';
const { SourceMap } = require('node:module');
const { contentOf, mapFileOf } = require('./swc-cache.cjs');

/** By file: its map, or null where there is none. */
const maps = new Map();

function mapOf(filename) {
  let map = maps.get(filename);
  if (map === undefined) {
    const file = mapFileOf(filename);
    const text = file === undefined ? null : contentOf(file);
    map = text && new SourceMap(JSON.parse(text));
    maps.set(filename, map);
  }
  return map;
}

/** One line of a trace, as V8 writes it, at its place in the source. */
function lineOf(site) {
  const filename = site.getFileName();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  const { originalLine, originalColumn } = mapOf(filename)?.findEntry(line - 1, column - 1) ?? {};
  if (originalLine === undefined) return String(site);
  return String(site).replace(
    `${filename}:${line}:${column}`,
    `${filename}:${originalLine + 1}:${originalColumn + 1}`,
  );
}

Error.prepareStackTrace = (error, sites) => {
  let head;
  try {
    head = Error.prototype.toString.call(error);
  } catch {
    head = '<error>';
  }
  return [head, ...sites.map((site) => `    at ${lineOf(site)}`)].join('\n');
};
