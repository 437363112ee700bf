import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createLogger } from './log';
import { Teardown } from './teardown';

const lines: string[] = [];
const log = createLogger({ name: 'test', destination: { write: (line) => lines.push(line) } });
beforeEach(() => (lines.length = 0));
afterEach(() => jest.useRealTimers());

it('stops in the opposite order of setting up, one after the other', async () => {
  const stopped: string[] = [];
  const teardown = new Teardown(log);
  for (const name of ['database', 'server', 'poller']) {
    teardown.add(name, async () => {
      await new Promise((resolve) => setTimeout(resolve, name === 'poller' ? 20 : 0));
      stopped.push(name);
    });
  }
  await teardown.run();
  expect(stopped).toEqual(['poller', 'server', 'database']);
});

it('stops each part once, however often it is asked', async () => {
  const stop = jest.fn();
  const teardown = new Teardown(log);
  teardown.add('server', stop);
  await Promise.all([teardown.run(), teardown.run()]);
  await teardown.run();
  expect(stop).toHaveBeenCalledTimes(1);
});

it('logs a part that fails or hangs and stops the rest all the same', async () => {
  jest.useFakeTimers();
  const stop = jest.fn();
  const teardown = new Teardown(log);
  teardown.add('database', stop);
  teardown.add('feed', () => new Promise<void>(() => undefined));
  teardown.add('server', () => {
    throw new Error('was not open');
  });
  const done = teardown.run();
  await jest.advanceTimersByTimeAsync(4_999);
  expect(stop).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  await done;
  expect(stop).toHaveBeenCalledTimes(1);
  const logged = lines.map((line) => JSON.parse(line) as { step: string; err: { message: string } });
  expect(logged.map(({ step, err }) => [step, err.message])).toEqual([
    ['server', 'was not open'],
    ['feed', 'took longer than 5 s'],
  ]);
});

it('stops at once what is added while the process is stopping', async () => {
  const stop = jest.fn();
  const teardown = new Teardown(log);
  await teardown.run();
  teardown.add('late', stop);
  await teardown.run();
  expect(stop).toHaveBeenCalledTimes(1);
});

/** Runs a real process, since signals and exit codes are what counts here. */
function child(code: string, whenUp?: (kill: (signal: NodeJS.Signals) => void) => void) {
  const script = `
    const { createLogger, Teardown } = require('./packages/service-kit/src');
    const teardown = new Teardown(createLogger({ name: 'child' }));
    teardown.add('server', () => console.log('server stopped'));
    teardown.onSignals();
    const open = setInterval(() => {}, 1000);
    ${code}
    console.log('up');`;
  const running = spawn(process.execPath, ['--require', './scripts/register.cjs', '-e', script], {
    cwd: join(__dirname, '../../..'),
  });
  let output = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (text.includes('up\n')) whenUp?.((signal) => running.kill(signal));
  });
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    running.on('close', (status) => resolve({ status, output }));
  });
}

it.each(['SIGTERM', 'SIGINT'] as const)('stops everything on %s and ends with 0', async (signal) => {
  const { status, output } = await child('', (kill) => kill(signal));
  expect(output).toContain('server stopped');
  expect(status).toBe(0);
});

it.each([
  ['an exception', "setTimeout(() => { throw new Error('unforeseen') }, 10);"],
  ['a rejection', "Promise.reject(new Error('unforeseen'));"],
])('logs %s that nobody caught, stops everything and ends with 1', async (_what, code) => {
  const { status, output } = await child(code);
  expect(output).toContain('unforeseen');
  expect(output).toContain('server stopped');
  expect(status).toBe(1);
});

it('ends at once on a second signal', async () => {
  const begun = Date.now();
  const hang = "teardown.add('feed', () => new Promise(() => { setTimeout(() => console.log('up'), 50); }));";
  const { status } = await child(hang, (kill) => kill('SIGINT'));
  expect(status).toBe(1);
  expect(Date.now() - begun).toBeLessThan(4_500);
});
