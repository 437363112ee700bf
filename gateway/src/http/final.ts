import { AppError, type Logger } from '@goldenhour/service-kit';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { sendError } from './error-response';

/** The answer for a path that nobody serves. */
export function notFound(log: Logger): RequestHandler {
  return (request, response) =>
    sendError(request, response, new AppError('NOT_FOUND', 'There is no such page.'), log);
}

/** The answer when a handler threw: masked, and never express's own page with a stack trace. */
export function finalError(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // express then cuts the connection: half an answer must not look like a whole one.
    if (response.headersSent) next(error);
    else sendError(request, response, isBadRequest(error) ? new AppError('BAD_USER_INPUT') : error, log);
  };
}

/** express's own complaints about a request, such as a path that is not valid percent-encoding. */
function isBadRequest(error: unknown): boolean {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  );
}
