import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const OURS = '@goldenhour';
const LEFT_OUT = new Set(['node_modules', '.git', '.data', '.cache', 'docs', 'coverage']);

/**
 * Copies the repository's sources into an empty folder. Installed packages are linked, our own are those of the copy;
 * its cache of compiled files is its own.
 */
export function copySources(root: string, copy: string): void {
  for (const name of readdirSync(root).filter((entry) => !LEFT_OUT.has(entry))) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (source) => !LEFT_OUT.has(basename(source)),
    });
  }
  mkdirSync(join(copy, 'node_modules', OURS), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === OURS || name === '.cache') continue;
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const folder of workspaces(root)) {
    const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string };
    symlinkSync(join(copy, folder), join(copy, 'node_modules', name));
    const own = join(root, folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, folder, 'node_modules'));
  }
}

/** Folders with a package of ours, from the root. */
function workspaces(root: string): string[] {
  const parents = ['packages', 'subgraphs', 'feeds'].map((parent) => join(root, parent));
  const folders = parents.flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)));
  return [...folders, ...['gateway', 'platform', 'registry', 'web'].map((name) => join(root, name))]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => relative(root, folder));
}
