import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  AppError,
  ClientGone,
  REQUEST_ID_HEADER,
  saneRequestId,
  Stop,
  type IdentityVerifier,
  type Logger,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import { sendError, sendResult } from './answer';
import { CallRefused, readCall, type Call } from './call';
import { operationRequest } from './operation-request';
import type { ServerMetrics } from './server-metrics';
import type { Subscriptions } from './subscriptions';

export interface EndpointOptions {
  readonly transport: SubgraphTransport;
  readonly verifier: IdentityVerifier;
  readonly subscriptions: Subscriptions;
  readonly metrics: ServerMetrics;
  readonly log: Logger;
}

const PATHS = ['/graphql', '/graphql/stream'];

/**
 * A subgraph's operations over HTTP, from the socket to the executor. No framework stands before it: one request of a
 * client is several calls here. Whoever has no identity is told just that, whatever the path.
 */
export class Endpoint {
  constructor(private readonly o: EndpointOptions) {}

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    this.#serve(request, response).catch((err: unknown) => {
      this.o.log.error(
        { err, requestId: saneRequestId(request.headers[REQUEST_ID_HEADER]) },
        'An answer could not be sent',
      );
      // Half an answer must not look like a whole one.
      response.destroy();
    });
  };

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let call: Call;
    try {
      call = await readCall(request, this.o.verifier);
    } catch (error) {
      if (!(error instanceof ClientGone)) this.#refuse(request, response, error);
      return;
    }
    try {
      await this.#answer(call, request, response);
    } catch (error) {
      if (response.headersSent) throw error;
      // Signed, so it counts more than the header beside it.
      const { requestId } = call.identity;
      sendError(response, error, { requestId, log: this.o.log.child({ requestId }) });
    }
  }

  async #answer({ identity, body }: Call, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { transport, metrics, subscriptions } = this.o;
    if (request.method !== 'POST' || !PATHS.includes(pathOf(request)))
      throw new AppError('NOT_FOUND', 'GraphQL is answered by POST /graphql only.');
    const operation = { ...operationRequest(body), ...(wantsTrace(request) && { trace: true }) };
    if (request.headers.accept?.startsWith('text/event-stream') === true)
      return subscriptions.answer(operation, identity, response);
    const left = new Stop();
    response.on('close', () => {
      if (!response.writableFinished) left.stop(new ClientGone());
    });
    const observe = metrics.seconds.startTimer();
    const result = await transport.execute(operation, identity, left);
    observe();
    sendResult(response, identity.requestId, result);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const { metrics, log } = this.o;
    const { why, status } = error instanceof CallRefused ? error : { why: error };
    const requestId = saneRequestId(request.headers[REQUEST_ID_HEADER]);
    metrics.refused.inc();
    log.warn({ requestId, reason: why instanceof Error ? why.message : String(why) }, 'Refused a caller');
    sendError(response, why, { requestId, log, status });
  }
}

function wantsTrace({ headers }: IncomingMessage): boolean {
  return headers['apollo-federation-include-trace'] === 'ftv1';
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/\/?(\?.*)?$/, '');
}
