import type { Logger } from './log';
import { within } from './timeout';

/** How long one step may take. */
const STEP_TIMEOUT_MS = 5_000;

interface Step {
  readonly name: string;
  readonly stop: () => Promise<void> | void;
}

/** What was set up, so that it can be taken down in the opposite order. Register each step where the thing is set up. */
export class Teardown {
  readonly #steps: Step[] = [];
  #running: Promise<void> | undefined;
  #exitCode: number | undefined;

  constructor(private readonly log: Logger) {}

  /** What is added while the process is stopping is stopped at once. */
  add(name: string, stop: () => Promise<void> | void): void {
    const step = { name, stop };
    if (this.#running) this.#running = Promise.all([this.#running, this.#stop(step)]).then(() => undefined);
    else this.#steps.push(step);
  }

  /** Stops everything once, last added first. A step that fails or takes longer than 5 s is logged and left behind. */
  run(): Promise<void> {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  /**
   * SIGTERM and SIGINT stop everything and end the process with 0; a second signal ends it at once.
   * What nobody caught is logged and ends it with 1: its state can no longer be trusted.
   */
  onSignals(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (this.#exitCode !== undefined) process.exit(1);
        this.log.info({ signal }, 'Stopping');
        void this.#exit(0);
      });
    }
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        this.log.fatal({ err: error, event }, 'Nobody caught this; stopping');
        void this.#exit(1);
      });
    }
  }

  async #exit(code: number): Promise<void> {
    this.#exitCode = Math.max(this.#exitCode ?? 0, code);
    await this.run();
    process.exit(this.#exitCode);
  }

  async #stopAll(): Promise<void> {
    for (const step of this.#steps.reverse()) await this.#stop(step);
  }

  async #stop({ name, stop }: Step): Promise<void> {
    try {
      await within((async () => stop())(), STEP_TIMEOUT_MS, `took longer than ${STEP_TIMEOUT_MS / 1000} s`);
    } catch (error) {
      this.log.error({ err: error, step: name }, 'A part could not be stopped');
    }
  }
}
