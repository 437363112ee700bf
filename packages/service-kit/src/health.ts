import { within } from './timeout';

type Check = () => Promise<void> | void;

/** Probes come every few seconds; a check that hangs must not hang the probe. */
const CHECK_TIMEOUT_MS = 2_000;

/**
 * Thrown by a check of a part that works with less than it should have: reads go on without the database, for
 * example. The process is still given work, since without it there would be none at all, and the probe says what is
 * missing.
 */
export class Degraded extends Error {}

export interface Readiness {
  readonly ready: boolean;
  /** 'ok', or a sentence that says what is missing. */
  readonly checks: Record<string, 'ok' | (string & {})>;
}

/** Whether this process should be given work. */
export class Health {
  readonly #checks = new Map<string, Check>();
  #draining = false;

  /**
   * @param check throws when not ready. The reason is shown to whoever asks, so it is a sentence of
   *   ours without addresses or credentials.
   */
  register(name: string, check: Check): void {
    if (this.#checks.has(name)) throw new Error(`A health check named "${name}" is registered already.`);
    this.#checks.set(name, check);
  }

  /** Runs all checks side by side, each for 2 s at most. */
  async ready(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await run(check)] as const),
    );
    if (this.#draining) results.push(['process', { ready: false, says: 'is stopping' }]);
    return {
      ready: results.every(([, { ready }]) => ready),
      checks: Object.fromEntries(results.map(([name, { says }]) => [name, says])),
    };
  }

  /** From now on not ready: the load balancer looks elsewhere while open requests are finished. */
  drain(): void {
    this.#draining = true;
  }
}

async function run(check: Check): Promise<{ readonly ready: boolean; readonly says: string }> {
  try {
    await within(
      (async () => check())(),
      CHECK_TIMEOUT_MS,
      `did not answer within ${CHECK_TIMEOUT_MS / 1000} s`,
    );
    return { ready: true, says: 'ok' };
  } catch (error) {
    const says = error instanceof Error && error.message !== '' ? error.message : 'not ready';
    return { ready: error instanceof Degraded, says };
  }
}
