import type { SubgraphTransport } from '@goldenhour/service-kit';
import type { RequestHandler } from 'express';
import { sendResult } from './answer';
import { callOf } from './identified';
import { operationRequest } from './operation-request';
import type { ServerMetrics } from './server-metrics';

/** Answers queries and mutations with one JSON result. */
export function operations(transport: SubgraphTransport, metrics: ServerMetrics): RequestHandler {
  return async (request, response) => {
    const { identity, body } = callOf(request);
    const left = new AbortController();
    response.once('close', () => response.writableFinished || left.abort());
    const observe = metrics.seconds.startTimer();
    const result = await transport.execute(operationRequest(body), identity, left.signal);
    observe();
    sendResult(response, result);
  };
}
