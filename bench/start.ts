import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { calibrationMs } from './calibration';

const ROOT = resolve(__dirname, '..');
const GOAL_MB = 300;
const GOAL_READY_S = 3;
const POLLS_MS = 25_000;

/** `npm start` with a warm compiler cache: seconds until it is ready, and memory after some polls. */
export async function benchStart(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-bench-'));
  const child = spawn(process.execPath, commandLine(), {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const seconds = await untilReady(child);
    await sleep(POLLS_MS);
    const megabytes = residentMegabytes(child.pid!);
    return [
      `ready after ${seconds.toFixed(1)} s (goal ${GOAL_READY_S} with a warm cache)` +
        warning(seconds > GOAL_READY_S),
      `resident memory after ${POLLS_MS / 1000} s: ${megabytes.toFixed(0)} MB (goal ${GOAL_MB})` +
        warning(megabytes > GOAL_MB),
      `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
    ];
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
    rmSync(folder, { recursive: true });
  }
}

/** What `npm start` hands to node. */
function commandLine(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.replace(/^exec node /, '').split(' ');
}

function warning(over: boolean): string {
  return over ? '  WARNING: over the goal' : '';
}

function untilReady(child: ChildProcess): Promise<number> {
  const start = performance.now();
  return new Promise((ready, failed) => {
    child.stdout!.on('data', (text: Buffer) => {
      if (text.includes('is ready')) ready((performance.now() - start) / 1000);
    });
    child.once('exit', (code) => failed(new Error(`The platform ended with ${code} before it was ready.`)));
  });
}

function residentMegabytes(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}
