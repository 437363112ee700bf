import type { Pool } from 'undici';
import type { Workload } from './workloads/workload';
import { median } from '../calibration';

export const CONNECTIONS = 50;
const ALONE = 300;

/** Asks one gateway one query, over connections that are kept. */
export class Load {
  readonly #request: Parameters<Pool['request']>[0];

  constructor(
    private readonly pool: Pool,
    { query, variables, operationName }: Workload,
  ) {
    this.#request = {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
    };
  }

  async answer(): Promise<string> {
    const { body } = await this.pool.request(this.#request);
    return body.text();
  }

  /** So many requests over all connections. */
  async many(requests: number): Promise<void> {
    let left = requests;
    const worker = async () => {
      while (left-- > 0) {
        const { body } = await this.pool.request(this.#request);
        await body.dump();
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  }

  /** Milliseconds of the middle one of requests that come one after the other. */
  async alone(): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < ALONE; i += 1) {
      const before = performance.now();
      await this.answer();
      times.push(performance.now() - before);
    }
    return median(times);
  }
}
