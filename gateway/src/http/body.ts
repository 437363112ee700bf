import { AppError, type Logger } from '@goldenhour/service-kit';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { sendError } from './error-response';

/** Reads JSON bodies; what cannot be read is answered in GraphQL's shape. */
export function jsonBody(limit: number, log: Logger): (RequestHandler | ErrorRequestHandler)[] {
  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const reasons = reasonsFor(limit);
    const status = statusFrom(error, reasons);
    const known = status === undefined ? error : new AppError('BAD_USER_INPUT', reasons[status]);
    sendError(request, response, known, log, status);
  };
  return [express.json({ limit, strict: false }), refuse];
}

function reasonsFor(limit: number): Partial<Record<number, string>> {
  return {
    400: 'The body is not valid JSON.',
    413: `The body is larger than ${Math.floor(limit / 1024)} kB.`,
    415: 'The body must be JSON in UTF-8.',
  };
}

function statusFrom(error: unknown, reasons: object): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status in reasons ? status : undefined;
}
