import { setTimeout as pause } from 'node:timers/promises';

const AT_ONCE = 100;
const PAUSE_MS = 25;
/** A process that stops has seconds. */
const MOST_PAUSES = 40;

/** Sends clients away some at a time, within a second, so that not all come back at the same moment. */
export async function spreadOut<T>(
  clients: readonly T[],
  end: (client: T) => void,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<void> {
  const atOnce = Math.max(AT_ONCE, Math.ceil(clients.length / MOST_PAUSES));
  for (let from = 0; from < clients.length; from += atOnce) {
    if (from > 0) await wait(PAUSE_MS);
    for (const client of clients.slice(from, from + atOnce)) end(client);
  }
}
