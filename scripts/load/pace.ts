import { setTimeout as sleep } from 'node:timers/promises';

/** Requests of one kind that are under way at most: a platform that is slow gets no more. */
const AT_ONCE = 200;

/** What is done from the moment that all is prepared until then, by `performance.now()`. */
export type Peak = (end: number) => Promise<void>;

/**
 * Begins tasks at a steady rate until the end, whether those before are done or not, as people do who do not know of each
 * other. Resolves when all are done.
 * @param end by `performance.now()`
 * @param task is told when it was due: waiting for a slow platform is part of how long it takes
 */
export async function pace(
  perSecond: number,
  end: number,
  task: (nth: number, due: number) => Promise<unknown>,
): Promise<void> {
  if (perSecond <= 0) return;
  const running = new Set<Promise<unknown>>();
  const start = performance.now();
  for (let nth = 0; ; nth += 1) {
    const due = start + (nth * 1000) / perSecond;
    if (due >= end) break;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    while (running.size >= AT_ONCE) await Promise.race(running);
    if (performance.now() >= end) break;
    const run = task(nth, due).finally(() => running.delete(run));
    running.add(run);
  }
  await Promise.all(running);
}
