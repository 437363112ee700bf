import type { ServerResponse } from 'node:http';
import {
  maskError,
  REQUEST_ID_HEADER,
  type Identity,
  type Logger,
  type SubgraphRequest,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { isAsyncIterable } from '../execution/mapped-iterator';
import { sendResult } from './answer';
import { ResultStream } from './result-stream';
import type { ServerMetrics } from './server-metrics';

export interface SubscriptionsOptions {
  readonly transport: SubgraphTransport;
  readonly metrics: ServerMetrics;
  readonly log: Logger;
  /** Milliseconds. */
  readonly heartbeatMs: number;
}

/** The running subscriptions of this process, each the answer to one request that accepts an event stream. */
export class Subscriptions {
  readonly #open = new Set<ResultStream>();

  constructor(private readonly options: SubscriptionsOptions) {}

  /** A subscription that is refused is answered by one JSON result. */
  async answer(operation: SubgraphRequest, identity: Identity, response: ServerResponse): Promise<void> {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const results = await this.options.transport.subscribe(operation, identity, left.signal);
    if (!isAsyncIterable(results)) {
      sendResult(response, identity.requestId, results);
      return;
    }
    response.setHeader(REQUEST_ID_HEADER, identity.requestId);
    await this.#send(results, response, left.signal);
  }

  /** Cuts all streams, so that their readers subscribe again, to a process that stays. */
  cut(): void {
    for (const stream of this.#open) stream.cut();
  }

  async #send(
    results: AsyncIterableIterator<ExecutionResult>,
    response: ServerResponse,
    left: AbortSignal,
  ): Promise<void> {
    const { log, metrics, heartbeatMs } = this.options;
    const leave = () => {
      results.return?.().catch((error: unknown) => log.error({ err: error }, 'A subscription did not end'));
    };
    if (left.aborted) {
      leave();
      return;
    }
    left.addEventListener('abort', leave, { once: true });
    const stream = new ResultStream(response, heartbeatMs);
    this.#open.add(stream);
    metrics.streams.inc();
    try {
      for await (const result of results) await stream.next(result);
    } catch (error) {
      await stream.next({ errors: [asGraphQLError(error, log)] });
    } finally {
      this.#open.delete(stream);
      metrics.streams.dec();
      stream.complete();
    }
  }
}

function asGraphQLError(error: unknown, log: Logger): GraphQLError {
  const { message, extensions } = maskError(error, log);
  return new GraphQLError(message, { extensions: extensions ?? null });
}
