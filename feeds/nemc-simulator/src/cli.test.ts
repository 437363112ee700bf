import { spawn } from 'node:child_process';
import { join } from 'node:path';

const bin = join(__dirname, '../bin/goldenhour-nemc-simulator.cjs');

/** Runs the command until it has written `until` or ended; what it wrote, and how it ended. */
function run(args: readonly string[], until: RegExp): Promise<{ text: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, '--port', '0', ...args]);
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (until.test(text)) child.kill('SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => resolve({ text, code }));
  });
}

describe('the command', () => {
  it('fails on purpose in as many ways as it is told, and ends on SIGTERM', async () => {
    const { text, code } = await run(['--fault', 'partial', '--fault', 'stale'], /on purpose.*\n/);
    expect(text).toContain('It fails on purpose: partial, stale.');
    expect(code).toBe(0);
  });

  it('refuses a fault that it does not know and names those it does', async () => {
    const { text, code } = await run(['--fault', 'rain'], /never/);
    expect(text).toMatch(/rain.*It must be one of partial, zero, .*changed-hpid, padding/s);
    expect(code).not.toBe(0);
  });

  it('refuses a province that there is not and names those there are', async () => {
    const { text, code } = await run(['--province', '한양'], /never/);
    expect(text).toMatch(/한양.*It must be one of .*서울특별시/s);
    expect(code).not.toBe(0);
  });
});
