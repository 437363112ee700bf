import { AppError, maskError, type Clock, type Logger } from '@goldenhour/service-kit';
import type { Request, RequestHandler } from 'express';
import { OperationTypeNode, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { AccessTokens } from '../auth/access-token';
import { watchGrant } from '../auth/watch-grant';
import type { Engine } from '../engine/engine';
import { answerText } from '../fan-out/answer-text';
import type { FanOut } from '../fan-out/fan-out';
import { SharedEvent } from '../fan-out/shared-event';
import { grantOf, identityOf } from '../http/caller';
import { sendError } from '../http/error-response';
import { reportOf } from '../http/request-log';
import type { GatewayMetrics } from '../metrics';
import { asGraphQLError, settled } from '../operation/as-graphql-error';
import { isErrors, type Prepared, type PreparedOperation, type PrepareOperation } from '../operation/prepare';
import { spreadOut } from '../operation/spread-out';
import { clientOf } from '../usage/client-of';
import { EventStream } from './event-stream';
import { refusal, requestOf } from './stream-request';

export interface EventStreamsOptions {
  readonly engine: Engine;
  readonly fanOut: FanOut;
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
      await this.#run(request, operation, stream);
    } catch (error) {
      this.#send(request, stream, { errors: [asGraphQLError(error)] });
    } finally {
      this.#open.delete(stream);
      stream.complete();
    }
  };

  /** Ends all streams; clients connect again, to a server that stays. */
  stop(): Promise<void> {
    return spreadOut([...this.#open], (stream) => stream.complete());
  }

  async #run(request: Request, operation: Prepared, stream: EventStream): Promise<void> {
    if (isErrors(operation)) {
      this.#send(request, stream, { errors: operation });
      return;
    }
    reportOf(request).begins(operation, clientOf(request.headers));
    if (operation.definition.operation === OperationTypeNode.SUBSCRIPTION)
      return this.#subscribe(request, operation, stream);
    const context = { identity: identityOf(request), signal: stream.closed };
    this.#send(request, stream, await settled(this.options.engine.execute(operation, context)));
  }

  /** Resolves when the subscription has ended, by itself, with its client or with its grant. */
  #subscribe(request: Request, operation: PreparedOperation, stream: EventStream): Promise<void> {
    const { metrics, fanOut } = this.options;
    const { promise, resolve } = deferred();
    const fail = (error: GraphQLFormattedError) => {
      this.#write(request, stream, new SharedEvent(textOf(error)));
      resolve();
    };
    const member = fanOut.subscribe(operation, identityOf(request), {
      get backlog() {
        return stream.backlog;
      },
      next: (event) => this.#write(request, stream, event),
      drained: (go) => stream.drained(go),
      fail,
      complete: resolve,
      tooSlow: () => {
        stream.cut();
        resolve();
      },
    });
    const stopWatching = watchGrant(grantOf(request), this.options, (why) =>
      fail(maskError(why, this.options.log)),
    );
    stream.closed.addEventListener('abort', resolve, { once: true });
    if (stream.closed.aborted) resolve();
    metrics.subscriptions.inc({ transport: 'sse' });
    return promise.finally(() => {
      member.leave();
      stopWatching();
      metrics.subscriptions.dec({ transport: 'sse' });
    });
  }

  #send(request: Request, stream: EventStream, result: ExecutionResult): void {
    this.#write(request, stream, new SharedEvent(answerText(result, this.options.log)));
  }

  #write(request: Request, stream: EventStream, event: SharedEvent): void {
    reportOf(request).codes = event.codes;
    stream.next(event);
  }
}

function textOf(error: GraphQLFormattedError) {
  return { payload: JSON.stringify({ errors: [error] }), codes: [String(error.extensions?.['code'])] };
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
