import { setTimeout as sleep } from 'node:timers/promises';

/** Long, since it is only ever waited out by a failure: a busy machine must not look like one. */
export const PATIENCE_MS = 30_000;

/**
 * Asks again and again until there is an answer, and gives it back.
 * @param what for the error when nothing came within `timeoutMs`
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await sleep(25);
  }
}
