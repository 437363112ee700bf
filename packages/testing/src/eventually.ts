import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from './wait-for';

/** Repeats an assertion until it holds; after `timeoutMs`, fails as it failed last. */
export async function eventually(
  assertion: () => void | Promise<void>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(20);
  }
}
