import { AppError, type Logger } from '@goldenhour/service-kit';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { sendError } from './error-response';

/** The largest request that clients have reason to send is a few kB. */
const LARGEST_BODY = '256kb';

/** Reads JSON bodies; what cannot be read is answered in GraphQL's shape. */
export function jsonBody(log: Logger): (RequestHandler | ErrorRequestHandler)[] {
  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusFrom(error);
    const known = status === undefined ? error : new AppError('BAD_USER_INPUT', REASONS[status]);
    sendError(request, response, known, log, status);
  };
  return [express.json({ limit: LARGEST_BODY, strict: false }), refuse];
}

const REASONS: Partial<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  413: `The body is larger than ${LARGEST_BODY}.`,
  415: 'The body must be JSON in UTF-8.',
};

function statusFrom(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status in REASONS ? status : undefined;
}
