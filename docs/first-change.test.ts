import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copySources } from './testing/copy-of-sources';
import { changed, stepsOf } from './testing/page-steps';

const ROOT = dirname(__dirname);
/** Seven seconds alone; several times that beside other tests, with nothing compiled yet. */
const TIMEOUT_MS = 90_000;
const FIRST_POLL_MS = 30_000;
const steps = stepsOf(readFileSync(join(__dirname, 'first-change.md'), 'utf8'));
const commands = steps.flatMap((step) => (step.kind === 'command' ? [step.text] : []));
const command = (start: string): string => {
  const found = commands.find((text) => text.startsWith(start));
  if (found === undefined) throw new Error(`The page shows no command that begins with ${start}.`);
  return found;
};

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'goldenhour-first-change-'));
  copySources(ROOT, copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it(
  'the first change works as its page shows it: edits, test, generated files, and the answer to the query',
  async () => {
    for (const step of steps) {
      if (step.kind === 'new file') writeFileSync(join(copy, step.path), step.content);
      if (step.kind !== 'change') continue;
      const file = join(copy, step.path);
      writeFileSync(file, changed(readFileSync(file, 'utf8'), step));
    }

    expect(run(command('npx jest'))).toMatch(/Tests: +2 passed/);
    expect(run(command('npm run generate'))).toMatch(/written/);
    for (const file of [
      'subgraphs/hospital/schema.graphql',
      'supergraph.graphql',
      'packages/client/schema.graphql',
    ]) {
      expect(readFileSync(join(copy, file), 'utf8')).toContain('freeBedKinds: [BedKind!]');
    }

    const { url, stop } = await start(command('npm start'));
    try {
      const nodes = await firstNodes(url, bodyOf(command('curl')));
      expect(nodes).toHaveLength(3);
      for (const { name, freeBedKinds } of nodes) {
        expect(name).toMatch(/^데모/);
        expect(freeBedKinds).toEqual(expect.any(Array));
      }
      expect(nodes.flatMap((node) => node.freeBedKinds)).not.toEqual([]);
    } finally {
      await stop();
    }
  },
  TIMEOUT_MS,
);

function run(text: string): string {
  const { status, stdout, stderr } = spawnSync(text, { cwd: copy, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${text} failed:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Starts the platform of the copy on a free port, with storage of its own. */
async function start(text: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = spawn(text, {
    cwd: copy,
    shell: true,
    detached: true,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error' },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    if (server.exitCode === null) process.kill(-server.pid!, 'SIGTERM'); // The shell, npm and the platform.
    await ended;
    // The shell ends first, and the platform still writes.
    while (isThere(-server.pid!)) await sleep(50);
  };
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  }
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', () => {
      const address = /Live map +(http\S+)\//.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`The platform ended:\n${output}`)));
  });
  return { url, stop };
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

/** What the page's curl sends. */
function bodyOf(curl: string): string {
  return /<<'JSON'\n([\s\S]*)\nJSON$/.exec(curl)![1]!;
}

/** Asks until the first poll of the simulator has come. */
async function firstNodes(url: string, body: string): Promise<{ name: string; freeBedKinds: string[] }[]> {
  const headers = { 'content-type': 'application/json' };
  for (const end = Date.now() + FIRST_POLL_MS; Date.now() < end;) {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    // A machine that runs all tests may be busier than it can answer: the page's reader would ask again, too.
    if (answer.status === 503) {
      await sleep(Number(answer.headers.get('retry-after')) * 1000);
      continue;
    }
    const { data, errors } = (await answer.json()) as {
      data: { hospitals: { nodes: { name: string; freeBedKinds: string[] }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    if (data.hospitals.nodes.length > 0) return data.hospitals.nodes;
    await sleep(100);
  }
  throw new Error('No hospital came from the simulator.');
}
