import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Observe, OperationReport } from '../operation/observe';
import { requestIdOf } from './caller';

const reports = new WeakMap<IncomingMessage, OperationReport>();

/** The report of a request that {@link requestLog} has seen, for whoever answers it to fill in. */
export function reportOf(request: IncomingMessage): OperationReport {
  return reports.get(request)!;
}

/** Observes a request until its answer is out or its client gone. */
export function requestLog(observe: Observe, transport: string): RequestHandler {
  return (request, response, next) => {
    const observed = observe(transport, requestIdOf(request));
    reports.set(request, observed);
    response.once('close', () => {
      const outcome = response.writableFinished ? observed.codes[0] : 'CLIENT_GONE';
      const status = response.statusCode;
      observed.end(outcome ?? (status < 400 ? 'OK' : `HTTP_${status}`), { method: request.method, status });
    });
    next();
  };
}
