import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs';
import { Turns } from './turns';

const REGISTER = join(__dirname, '../../../../scripts/register.cjs');
const TIMEOUT_MS = 60_000;
/** What comes within it finds the libraries loaded, which is most of the work. */
const IDLE_MS = 10_000;

type Result<J extends keyof Jobs> = Jobs[J] extends (input: never) => Promise<infer R> ? R : never;
type Message = { readonly output: unknown } | { readonly error: unknown };

/**
 * Work of a second of processor in a thread of its own: the process also answers for beds. One piece at a time. A thread
 * that nobody needs any more ends, so that its memory (150 MB) is given back.
 */
export class Apart {
  readonly #turns = new Turns();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** @throws RegistryProblem UNAVAILABLE when too many wait; what the job threw; Error when it takes a minute */
  run<J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]): Promise<Result<J>> {
    return this.#turns.take(async () => (await this.#inThread(job, input)) as Result<J>);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #inThread(job: string, input: unknown): Promise<unknown> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= newWorker());
    try {
      const message = await answerOf(worker, job, input);
      this.#idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
      worker.unref();
      if ('error' in message) throw message.error;
      return message.output;
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      await this.stop();
      throw error;
    }
  }
}

/** The thread is gone, or has to go. */
class Died extends Error {}

function newWorker(): Worker {
  return new Worker(join(__dirname, 'apart.worker.cjs'), {
    workerData: { register: REGISTER },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}

async function answerOf(worker: Worker, job: string, input: unknown): Promise<Message> {
  let timer: NodeJS.Timeout | undefined;
  worker.ref();
  try {
    return await new Promise<Message>((resolve, reject) => {
      const died = (why: string) => (cause: unknown) => reject(new Died(`${job} ${why}`, { cause }));
      timer = setTimeout(died(`took longer than ${TIMEOUT_MS} ms`), TIMEOUT_MS);
      worker.once('message', resolve);
      worker.once('error', died('failed'));
      worker.once('exit', died('ended'));
      worker.postMessage({ job, input });
    });
  } finally {
    clearTimeout(timer);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    // Without a listener an error between two jobs would end the process.
    worker.on('error', () => undefined);
  }
}
