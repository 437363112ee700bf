import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestPlatform, temporaryFolder, waitFor, type TestPlatform } from '@goldenhour/testing';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { buildClient } from '../scripts/build-client';

const ROOT = join(__dirname, '..');
const TSC = require.resolve('typescript/bin/tsc');
const BUILD_MS = 120_000;
const readme = readFileSync(join(ROOT, 'packages/client/README.md'), 'utf8');
/** Sends what the programs ask of port 4000, which may be taken here, to the test's own platform. */
const ELSEWHERE = `const given = globalThis.fetch;
globalThis.fetch = (url, init) => given(String(url).replace('127.0.0.1:4000', process.env.GATEWAY), init);
const Given = globalThis.WebSocket;
if (Given) globalThis.WebSocket = class extends Given {
  constructor(url, protocols) { super(String(url).replace('127.0.0.1:4000', process.env.GATEWAY), protocols); }
};`;

// Each starts or restarts a whole platform or program, on a machine that may be busy.
jest.setTimeout(180_000);

function program(heading: string): string {
  const [, code] = new RegExp(`## ${heading}\\n+\`\`\`ts\\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  if (code === undefined) throw new Error(`The README has no program below "${heading}".`);
  return code;
}

describe('the package that partners install', () => {
  const partner = temporaryFolder();
  const running: ChildProcess[] = [];
  let platform: TestPlatform;

  const write = (name: string, text: string) => writeFileSync(join(partner.path, name), text);
  /** Runs a program that was written in TypeScript, and gives what it has printed so far. */
  const run = (name: string) => {
    const code = transpileModule(readFileSync(join(partner.path, `${name}.mts`), 'utf8'), {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
    });
    write(`${name}.mjs`, code.outputText);
    const child = spawn(process.execPath, ['--import', './elsewhere.mjs', `${name}.mjs`], {
      cwd: partner.path,
      env: { ...process.env, GATEWAY: new URL(platform.url).host },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    const printed = { text: '', ended: false };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => (printed.text += part.toString()));
    }
    child.once('close', () => (printed.ended = true));
    return printed;
  };

  beforeAll(async () => {
    const built = join(partner.path, 'built');
    buildClient(built);
    execFileSync('npm', ['pack', '--silent', '--pack-destination', partner.path, built], {
      cwd: partner.path,
    });
    const installed = join(partner.path, 'node_modules', '@goldenhour', 'client');
    mkdirSync(installed, { recursive: true });
    const [archive] = readdirSync(partner.path).filter((file) => file.endsWith('.tgz'));
    execFileSync('tar', ['-xzf', archive!, '--strip-components=1', '-C', installed], { cwd: partner.path });
    for (const name of ['graphql', 'graphql-ws', '@graphql-typed-document-node', '@types', 'undici-types']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(partner.path, 'node_modules', name));
    }
    write('package.json', '{ "type": "module" }');
    write('elsewhere.mjs', ELSEWHERE);
    write('query.mts', program('A first query'));
    write('live.mts', program('A live subscription'));
    platform = await startTestPlatform();
  }, BUILD_MS);
  afterAll(async () => {
    for (const child of running) child.kill();
    await platform.stop();
    partner.remove();
  });

  it(
    'has types that fit its README’s programs of at most 20 lines',
    () => {
      for (const file of ['query.mts', 'live.mts']) {
        expect(readFileSync(join(partner.path, file), 'utf8').trim().split('\n').length).toBeLessThanOrEqual(
          20,
        );
      }
      const options = [
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--types',
        'node',
      ];
      // It prints what does not fit.
      execFileSync(process.execPath, [TSC, ...options, '--skipLibCheck', 'query.mts', 'live.mts'], {
        cwd: partner.path,
        stdio: 'inherit',
      });
    },
    BUILD_MS,
  );

  it('answers the first query of its README', async () => {
    const printed = run('query');
    await waitFor('the end of the program', () => printed.ended);
    expect(printed.text).toMatch(/^데모\S+: \d+ beds, \d+ m$/m);
    expect(printed.text).not.toMatch(/not complete|no connection|Error/);
  });

  it('prints a change as it happens in the live subscription of its README', async () => {
    const printed = run('live');
    await waitFor('the live board', () => /^live$/m.test(printed.text));
    const hospital = platform.simulator.hospitals.find((one) => one.reporting === 'live')!;
    platform.simulator.set(hospital.hpid, { hvec: '-7', hvs01: '20' });
    await waitFor('the change', () => printed.text.includes(`${hospital.name}: -7`));
    expect(printed.text).toMatch(/^connecting\n\d+ hospitals$/m);
  });
});
