import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves as soon as that holds. @throws Error after 5 seconds */
export async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited 5 s in vain until: ${holds.toString()}`);
    await sleep(10);
  }
}
