import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { fileOf } = jest.requireActual<{ fileOf(main: string, flags: string[]): string }>(
  './start-cache-file.cjs',
);
const START_CACHE = resolve(__dirname, 'start-cache.cjs');
const FLAGS = ['--require', START_CACHE];
const LIBRARIES = 40;

let folder: string;
let main: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'start-cache-')));
  main = join(folder, 'main.ts');
  const names = Array.from({ length: LIBRARIES }, (_, at) => `library-${at}`);
  for (const [at, name] of names.entries()) write(`node_modules/${name}/index.js`, `module.exports = ${at};`);
  write('own/greeting.ts', "export const greeting: string = '안녕';");
  write(
    'main.ts',
    `import { greeting } from './own/greeting';
const { finish, counts } = require(${JSON.stringify(START_CACHE)});
const sum: number = ${JSON.stringify(names)}.reduce((sum: number, name: string) => sum + require(name), 0);
const { fromCache, compiled } = counts();
console.log(JSON.stringify({ greeting, sum, fromCache, compiled, trace: new Error('here').stack }));
void finish();`,
  );
});
afterEach(() => {
  rmSync(fileOf(main, FLAGS), { force: true });
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

interface Told {
  greeting: string;
  sum: number;
  fromCache: number;
  compiled: number;
  trace: string;
}

function start(): Told {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, main], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

test('a second start takes every module from the cache and does the same', () => {
  const first = start();
  const second = start();

  expect(first).toMatchObject({ greeting: '안녕', sum: 780, fromCache: 0 });
  expect(second).toMatchObject({ greeting: '안녕', sum: 780, fromCache: LIBRARIES + 2, compiled: 0 });
});

test('a module that was changed or is gone is taken as it is now', () => {
  start();
  write('node_modules/library-1/index.js', 'module.exports = 1001;');
  rmSync(join(folder, 'own/greeting.ts'));
  write('own/greeting/index.ts', "export const greeting: string = 'moved';");

  expect(start()).toMatchObject({ greeting: 'moved', sum: 1780, compiled: 2 });
});

test('a trace names the line of the source, with a cache and without', () => {
  expect(start().trace).toContain(`${main}:5:`);
  expect(start().trace).toContain(`${main}:5:`);
});

test('a cache that cannot be read is as good as none', () => {
  start();
  writeFileSync(fileOf(main, FLAGS), 'spoilt');

  expect(start()).toMatchObject({ sum: 780, fromCache: 0 });
});
