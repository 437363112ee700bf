import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats an assertion until it holds; after `timeoutMs`, fails as it failed last. */
export async function eventually(assertion: () => void | Promise<void>, timeoutMs = 10_000): Promise<void> {
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
