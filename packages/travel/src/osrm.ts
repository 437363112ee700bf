import { Agent, request } from 'undici';
import type { Point } from './point';

/** What the public server and OSRM's own default take in one table: 100 places, of which one is the start. */
const MOST_DESTINATIONS = 99;
/** A hundred numbers and as many places with their street names are a few kB. */
const MAX_BYTES = 1_000_000;

export interface OsrmOptions {
  /** Where the router is, `http://127.0.0.1:5000` for instance. */
  readonly url: string;
  /** For the whole question, milliseconds. */
  readonly timeoutMs: number;
}

interface Table {
  readonly code?: unknown;
  readonly durations?: unknown;
}

/** The table service of an OSRM server (https://project-osrm.org/docs/v5.24.0/api/#table-service). */
export class Osrm {
  private readonly agent = new Agent({ connections: 8 });
  private readonly base: string;

  constructor(private readonly options: OsrmOptions) {
    this.base = options.url.replace(/\/+$/, '');
  }

  /**
   * Seconds by road from one place to each of many, in their order; null where there is no way. One question, or as
   * many as there are hundreds.
   * @throws Error with a reason that names no address
   */
  async durations(from: Point, to: readonly Point[]): Promise<(number | null)[]> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    const questions: Promise<(number | null)[]>[] = [];
    for (let start = 0; start < to.length; start += MOST_DESTINATIONS)
      questions.push(this.table(from, to.slice(start, start + MOST_DESTINATIONS), signal));
    return (await Promise.all(questions)).flat();
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async table(from: Point, to: readonly Point[], signal: AbortSignal): Promise<(number | null)[]> {
    const places = [from, ...to].map(
      ({ latitude, longitude }) => `${degrees(longitude)},${degrees(latitude)}`,
    );
    const destinations = to.map((_, index) => index + 1).join(';');
    const path = `/table/v1/driving/${places.join(';')}?sources=0&destinations=${destinations}&annotations=duration`;
    const answer = await this.get(path, signal);
    const [row] =
      answer.code === 'Ok' && Array.isArray(answer.durations) ? (answer.durations as unknown[]) : [];
    if (!Array.isArray(row) || row.length !== to.length) {
      throw new Error(
        `it answered ${typeof answer.code === 'string' ? answer.code.slice(0, 40) : 'no table'}`,
      );
    }
    return (row as unknown[]).map((seconds) =>
      typeof seconds === 'number' && seconds >= 0 ? seconds : null,
    );
  }

  private async get(path: string, signal: AbortSignal): Promise<Table> {
    try {
      const { body } = await request(this.base + path, { dispatcher: this.agent, signal });
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BYTES) throw new Error('too large');
        chunks.push(chunk);
      }
      // A refusal has a code too, and a status of 400.
      return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Table;
    } catch (error) {
      throw new Error(reasonOf(error));
    }
  }
}

/** A tenth of a metre: more would only make the question longer. */
function degrees(value: number): string {
  return value.toFixed(6);
}

function reasonOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError') return 'it did not answer in time';
  if (error instanceof SyntaxError) return 'its answer is no JSON';
  return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
}
