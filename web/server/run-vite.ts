import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { buildEnv } from './env';
import { WEB } from './paths';

/** Below everything else: the API answers while the pages are built. */
const LOW_PRIORITY = 10;

/**
 * Builds all pages into a folder, in a process of its own.
 * @throws Error with what the build printed; also when the signal ends it
 */
export async function runVite(outDir: string, signal: AbortSignal): Promise<void> {
  const vite = dirname(createRequire(join(WEB, 'package.json')).resolve('vite/package.json'));
  const child = spawn(
    process.execPath,
    [join(vite, 'bin', 'vite.js'), 'build', '--outDir', outDir, '--logLevel', 'warn'],
    { cwd: WEB, stdio: ['ignore', 'pipe', 'pipe'], signal, env: buildEnv() },
  );
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  await new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('spawn', () => lower(child.pid!));
    child.once('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The build of the pages ended with ${code}.\n${printed.trim()}`));
    });
  });
}

function lower(pid: number): void {
  try {
    setPriority(pid, LOW_PRIORITY);
  } catch {
    // Gone already, or not allowed here: it builds all the same.
  }
}
