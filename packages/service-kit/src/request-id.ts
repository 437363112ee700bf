import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

export const REQUEST_ID_HEADER = 'x-request-id';

const SANE = /^[\w-]{8,64}$/;

/** The given id if it is one that may stand in a log line, otherwise a new one. */
export function saneRequestId(given: unknown): string {
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}

/**
 * Gives each request an id, the caller's own if it is sane. Handlers that follow read it from the
 * request's `x-request-id` header; the answer carries it too.
 */
export function requestId(): RequestHandler {
  return (request, response, next) => {
    const id = saneRequestId(request.headers[REQUEST_ID_HEADER]);
    request.headers[REQUEST_ID_HEADER] = id;
    response.setHeader(REQUEST_ID_HEADER, id);
    next();
  };
}
