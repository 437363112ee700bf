import {
  ApiError,
  ConnectionError,
  newIdempotencyKey,
  UnauthenticatedError,
  type Client,
  type UserError,
} from '@goldenhour/client';
import type { Device } from './device';
import { perform, type Job } from './jobs';

export interface Unsent {
  /** The same for every try: the API does once what it is asked twice. */
  readonly key: string;
  readonly job: Job;
  /** It may have arrived: its answer is missing. */
  readonly tried: boolean;
}

export interface Outcome {
  /** Of a registration that was done. */
  readonly patientId: string | null;
  readonly userErrors: readonly UserError[];
  /** Why the API will never do it. */
  readonly error: ApiError | null;
}

const AGAIN_MS = 5_000;

/** Sends jobs one after another, each until it is answered: over breaks, reloads and a dead network. */
export class Outbox {
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(
    private readonly client: Pick<Client, 'mutate'>,
    private readonly device: Device,
    private readonly onAnswer: (job: Job, outcome: Outcome) => void,
    private readonly onLine: () => boolean = () => navigator.onLine,
  ) {}

  /** Keeps a job and sends it as soon as that can be. The same job that still waits is not added again. */
  add(job: Job): void {
    const { unsent } = this.device.get();
    const same = JSON.stringify(job);
    if (!unsent.some((one) => JSON.stringify(one.job) === same))
      this.device.change({ unsent: [...unsent, { key: newIdempotencyKey(), job, tried: false }] });
    void this.flush();
  }

  /** Takes a job back that was never sent. @returns false where it may have arrived */
  takeBack(key: string): boolean {
    const { unsent } = this.device.get();
    const found = unsent.find((one) => one.key === key);
    if (!found || found.tried) return false;
    this.device.change({ unsent: unsent.filter((one) => one.key !== key) });
    return true;
  }

  /** Now, and again while something is left: after a start, when the network is back, after a log-in. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    while (!this.#stopped) {
      const [next] = this.device.get().unsent;
      if (!next || !this.onLine() || !(await this.#send(next))) break;
    }
    this.#sending = false;
    if (this.device.get().unsent.length > 0 && !this.#stopped)
      this.#timer = setTimeout(() => void this.flush(), AGAIN_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** @returns whether it was answered */
  async #send({ key, job }: Unsent): Promise<boolean> {
    this.#change(key, (one) => ({ ...one, tried: true }));
    let outcome: Outcome;
    try {
      outcome = { ...(await perform(this.client, job, key)), error: null };
    } catch (error) {
      if (!(error instanceof ApiError)) {
        if (error instanceof ConnectionError) return false;
        throw error;
      }
      if (mayStillBeDone(error)) return false;
      outcome = { patientId: null, userErrors: [], error };
    }
    if (this.#stopped) return false;
    this.#change(key, () => null);
    this.onAnswer(job, outcome);
    return true;
  }

  #change(key: string, change: (one: Unsent) => Unsent | null): void {
    const { unsent } = this.device.get();
    this.device.change({ unsent: unsent.flatMap((one) => (one.key === key ? (change(one) ?? []) : one)) });
  }
}

/** Another try, or another log-in, can help. */
function mayStillBeDone(error: ApiError): boolean {
  if (error instanceof UnauthenticatedError) return true;
  return ['UPSTREAM_UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED'].includes(error.code);
}
