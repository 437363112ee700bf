import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ExecutionResult } from 'graphql';
import { AppError } from '../errors';
import { EventStreamParser } from './event-stream-parser';

type Step = IteratorResult<ExecutionResult, undefined>;

const DONE: Step = { done: true, value: undefined };

/**
 * The results in a response of GraphQL over SSE (distinct connections mode: `next` events, then `complete`). A stream
 * that ends without `complete` was cut: UPSTREAM_UNAVAILABLE. `return()` closes the connection, also while a `next()`
 * waits.
 */
export class StreamedResults implements AsyncIterableIterator<ExecutionResult> {
  readonly #parser = new EventStreamParser();
  readonly #decoder = new StringDecoder('utf8');
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #ready: ExecutionResult[] = [];
  #complete = false;
  #left = false;

  constructor(private readonly body: Readable) {
    this.#chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async next(): Promise<Step> {
    try {
      while (this.#ready.length === 0 && !this.#complete && !this.#left) await this.#read();
    } catch {
      if (!this.#left) throw new AppError('UPSTREAM_UNAVAILABLE');
    }
    const value = this.#left ? undefined : this.#ready.shift();
    if (value !== undefined) return { done: false, value };
    this.body.destroy();
    return DONE;
  }

  return(): Promise<Step> {
    this.#left = true;
    this.body.destroy();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #read(): Promise<void> {
    const chunk = await this.#chunks.next();
    if (chunk.done) throw new Error('The stream was cut.');
    for (const { event, data } of this.#parser.push(this.#decoder.write(chunk.value))) {
      if (event === 'complete') this.#complete = true;
      if (event === 'next') this.#ready.push(JSON.parse(data) as ExecutionResult);
    }
  }
}
