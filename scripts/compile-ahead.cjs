// Compiles the services' changed files in a process of its own, so that the memory of the compiler ends with it.
'use strict';
const { readFileSync, readdirSync } = require('node:fs');
const { join, sep } = require('node:path');
const { cached, compile, root } = require('./swc-cache.cjs');

const FOLDERS = ['platform', 'registry', 'gateway', 'subgraphs', 'packages', 'feeds', join('web', 'server')];

for (const folder of FOLDERS) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const filename = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/(?<!\.test|\.d)\.ts$/.test(entry.name)) continue;
    if (filename.includes(`${sep}node_modules${sep}`)) continue;
    const code = readFileSync(filename, 'utf8');
    try {
      if (cached(filename, code) === null) compile(filename, code);
    } catch {
      // Whoever requires this file compiles it again and is told what is wrong with it.
    }
  }
}
