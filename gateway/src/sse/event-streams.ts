import { AppError, maskError, type Clock, type Logger } from '@goldenhour/service-kit';
import type { Request, RequestHandler } from 'express';
import { OperationTypeNode, type ExecutionResult, type GraphQLError } from 'graphql';
import type { AccessTokens } from '../auth/access-token';
import { watchGrant } from '../auth/watch-grant';
import type { Engine } from '../engine/engine';
import { grantOf, identityOf } from '../http/caller';
import { sendError } from '../http/error-response';
import { reportOf } from '../http/request-log';
import type { GatewayMetrics } from '../metrics';
import { isErrors, type PreparedOperation, type PrepareOperation } from '../operation/prepare';
import { EventStream } from './event-stream';
import { refusal, requestOf } from './stream-request';

export interface EventStreamsOptions {
  readonly engine: Engine;
  readonly prepare: PrepareOperation;
  readonly tokens: AccessTokens;
  readonly metrics: GatewayMetrics;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * GraphQL over server-sent events in its "distinct connections" mode: one request, one operation, its results as `next`
 * events and then `complete`. A browser's EventSource can read it by GET, which for that reason needs no preflight: it
 * changes nothing, and other sites cannot read the answer.
 */
export class EventStreams {
  readonly #open = new Set<EventStream>();

  constructor(private readonly options: EventStreamsOptions) {}

  readonly handler: RequestHandler = async (request, response) => {
    const { prepare, log } = this.options;
    const refused = refusal(request);
    if (refused) {
      sendError(request, response, refused.error, log, refused.status);
      return;
    }
    const operation = await prepare(requestOf(request));
    if (
      request.method === 'GET' &&
      !isErrors(operation) &&
      operation.definition.operation === OperationTypeNode.MUTATION
    ) {
      response.setHeader('allow', 'POST');
      sendError(
        request,
        response,
        new AppError('BAD_USER_INPUT', 'A mutation must be sent by POST.'),
        log,
        405,
      );
      return;
    }
    const stream = new EventStream(response);
    this.#open.add(stream);
    try {
      for await (const result of this.#results(request, operation, stream))
        await this.#send(request, stream, result);
    } catch (error) {
      await this.#send(request, stream, { errors: [error as GraphQLError] });
    } finally {
      this.#open.delete(stream);
      stream.complete();
    }
  };

  /** Ends all streams; clients connect again, to a server that stays. */
  stop(): void {
    for (const stream of this.#open) stream.complete();
  }

  async *#results(
    request: Request,
    operation: PreparedOperation | readonly GraphQLError[],
    stream: EventStream,
  ): AsyncGenerator<ExecutionResult, void, undefined> {
    if (isErrors(operation)) return yield { errors: operation };
    const { engine, metrics } = this.options;
    const report = reportOf(request);
    report.operationName = operation.definition.name?.value;
    report.operationType = operation.definition.operation;
    const context = { identity: identityOf(request), signal: stream.closed };
    if (report.operationType !== 'subscription') return yield await engine.execute(operation, context);
    const events = await engine.subscribe(operation, context);
    if (!(Symbol.asyncIterator in events)) return yield events;
    const leave = () => void events.return?.();
    let ended: AppError | undefined;
    const stopWatching = watchGrant(grantOf(request), this.options, (why) => {
      ended = why;
      leave();
    });
    stream.closed.addEventListener('abort', leave, { once: true });
    if (stream.closed.aborted) leave();
    metrics.subscriptions.inc({ transport: 'sse' });
    try {
      yield* events;
      if (ended) yield { errors: [ended] };
    } finally {
      stopWatching();
      metrics.subscriptions.dec({ transport: 'sse' });
    }
  }

  #send(request: Request, stream: EventStream, { errors, ...rest }: ExecutionResult): Promise<void> {
    const formatted = errors?.map((error) => maskError(error, this.options.log));
    reportOf(request).codes = (formatted ?? []).map(({ extensions }) => String(extensions?.['code']));
    return stream.next({ ...rest, ...(formatted && { errors: formatted }) });
  }
}
