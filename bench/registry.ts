import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 5;
const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'registry/bin/goldenhour-schema.cjs');
const GOAL_MS = 3000;

interface Took {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** One changed subgraph checked against our four, as CI does it: the whole process, with its start. */
export function benchRegistry(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-bench-'));
  const changed = join(folder, 'hospital.graphql');
  const file = 'subgraphs/hospital/schema.graphql';
  const sdl = readFileSync(join(ROOT, file), 'utf8');
  writeFileSync(changed, sdl.replace('  tier:', '  newcomer: Int\n  tier:'));
  try {
    const check = [CLI, 'check', 'hospital', '--schema', changed, '--baseline', file];
    // Compiles what is not compiled yet.
    const first = run(check);
    if (!first.stdout.includes('1 change.'))
      throw new Error(`It did not check: ${first.stdout}${first.stderr}`);
    const checks: Took[] = [];
    const starts: Took[] = [];
    // Interleaved, so that a busy machine slows both.
    for (let round = 0; round < ROUNDS; round++) {
      starts.push(took([CLI, '--help']));
      checks.push(took(check));
    }
    const [whole, start] = [best(checks), best(starts)];
    const ratio = (whole.cpuMs / start.cpuMs).toFixed(1);
    return Promise.resolve([
      `check of one changed subgraph against four: ${whole.wallMs.toFixed(0)} ms wall, ${whole.cpuMs.toFixed(0)} ms CPU, start included (goal ${GOAL_MS} ms)`,
      `of it the start of the command line alone: ${start.wallMs.toFixed(0)} ms wall, ${start.cpuMs.toFixed(0)} ms CPU (the check takes ${ratio} times as much)`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

function took(args: readonly string[]): Took {
  const started = performance.now();
  // A shell's `times` counts a child that has ended, which Node counts only for itself.
  const { stdout } = spawnSync('bash', ['-c', '"$@" >/dev/null; times', 'bash', process.execPath, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { wallMs: performance.now() - started, cpuMs: childMs(stdout) };
}

/** The second line of `times`: user and system time of the children, as 0m1.234s. */
function childMs(times: string): number {
  const parts = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

function best(all: readonly Took[]): Took {
  return all.reduce((one, other) => (other.cpuMs < one.cpuMs ? other : one));
}
