import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Examination, ExamineInput } from './examination';

const REGISTER = join(__dirname, '../../../scripts/register.cjs');

/**
 * `examine` in a thread of its own, so that a server answers others meanwhile.
 * @throws what the thread threw, and Error when it takes longer than `timeoutMs`
 */
export async function examineApart(input: ExamineInput, timeoutMs = 60_000): Promise<Examination> {
  const worker = new Worker(join(__dirname, 'examine.worker.cjs'), {
    workerData: { input, register: REGISTER },
    // Its memory is given back with it; four subgraphs take about 150 MB.
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Examination>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The examination took longer than ${timeoutMs} ms.`)),
        timeoutMs,
      );
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The examination ended with code ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
