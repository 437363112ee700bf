import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './paths';

const LOCK = join(CACHE, 'build.lock');
const LOOK_AGAIN_MS = 200;

/**
 * Lets one process at a time build: two platforms that start together must not write one folder.
 * The lock of a process that is gone counts for nothing.
 */
export async function alone<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await mkdir(CACHE, { recursive: true });
  while (!(await take())) await sleep(LOOK_AGAIN_MS, undefined, { signal });
  try {
    return await work();
  } finally {
    await rm(LOCK, { force: true });
  }
}

async function take(): Promise<boolean> {
  try {
    const file = await open(LOCK, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  }
  const holder = Number(await readFile(LOCK, 'utf8').catch(() => ''));
  // Empty for a moment between its making and its writing.
  if (holder > 0 && !isAlive(holder)) await rm(LOCK, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
