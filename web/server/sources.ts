import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PAGES } from '../src/shell/pages';
import { WEB } from './paths';

const ROOT = join(WEB, '..');

/** Everything that the built pages are made of. Versions of packages count by the lock file. */
const SOURCES = [
  'web/index.html',
  ...PAGES.map(({ name }) => `web/${name}.html`),
  'web/playground',
  'web/public',
  'web/src',
  'web/chunks.mts',
  'web/shell-list.mts',
  'web/split-operations.mts',
  'web/styles-first.mts',
  'web/vite.config.mts',
  'web/server/env.ts',
  'web/server/run-vite.ts',
  'packages/client/src',
  'packages/triage/src',
  'package-lock.json',
];

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** A name for the present content of all sources: the same content gives the same name, whenever it was written. */
export async function fingerprint(): Promise<string> {
  const files = (await Promise.all(SOURCES.map((path) => filesOf(join(ROOT, path))))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    hash.update(`${relative(ROOT, file)}\0${contents[index]!.length}\0`).update(contents[index]!);
  });
  return hash.digest('hex');
}

/** A file itself, or all files below a folder but tests; nothing where there is neither. */
async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((failure: unknown) => {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return null;
    if (code === 'ENOENT') return [];
    throw failure;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isTest(file));
}
