import { within } from './timeout';

type Check = () => Promise<void> | void;

/** Probes come every few seconds; a check that hangs must not hang the probe. */
const CHECK_TIMEOUT_MS = 2_000;

export interface Readiness {
  readonly ready: boolean;
  /** 'ok', or a sentence that says why not. */
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
    if (this.#draining) results.push(['process', 'is stopping']);
    return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
  }

  /** From now on not ready: the load balancer looks elsewhere while open requests are finished. */
  drain(): void {
    this.#draining = true;
  }
}

async function run(check: Check): Promise<string> {
  try {
    await within(
      (async () => check())(),
      CHECK_TIMEOUT_MS,
      `did not answer within ${CHECK_TIMEOUT_MS / 1000} s`,
    );
    return 'ok';
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : 'not ready';
  }
}
