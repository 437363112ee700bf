import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs';
import { Turns } from './turns';

const REGISTER = join(__dirname, '../../../../scripts/register.cjs');
const TIMEOUT_MS = 60_000;

/**
 * Work of a second or more of processor, in a thread of its own: the process also answers for beds. One piece at a time,
 * and the thread ends with it, so that its memory (150 MB) is given back.
 */
export class Apart {
  readonly #turns = new Turns();

  /** @throws RegistryProblem UNAVAILABLE when too many wait; what the job threw */
  run<J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0]): Promise<Awaited<ReturnType<Jobs[J]>>> {
    return this.take(() => inThread(job, input));
  }

  /** Runs other work that is as heavy in its turn. */
  take<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work);
  }
}

async function inThread<T>(job: string, input: unknown): Promise<T> {
  const worker = new Worker(join(__dirname, 'apart.worker.cjs'), {
    workerData: { job, input, register: REGISTER },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${job} took longer than ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`${job} ended with code ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
