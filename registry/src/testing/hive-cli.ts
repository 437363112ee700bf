import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@goldenhour/testing';

const BIN = join(dirname(require.resolve('@graphql-hive/cli/package.json')), 'bin', 'run');
/** It starts slowly, and slower on a busy machine. */
const TIMEOUT_MS = 120_000;

export interface Ran {
  readonly code: number;
  /** What it printed, on both outputs. */
  readonly text: string;
}

/** The stock Hive command line, as a process. Its own settings and those of this machine are kept away from it. */
export async function hiveCli(...args: readonly string[]): Promise<Ran> {
  const folder = temporaryFolder();
  try {
    return await new Promise<Ran>((resolve) => {
      execFile(
        process.execPath,
        [BIN, ...args],
        {
          cwd: folder.path,
          timeout: TIMEOUT_MS,
          env: { HOME: folder.path, NO_COLOR: '1' },
        },
        (error, stdout, stderr) => {
          resolve({
            code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
            text: stdout + stderr,
          });
        },
      );
    });
  } finally {
    folder.remove();
  }
}
