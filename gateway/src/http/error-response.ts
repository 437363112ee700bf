import { ERROR_TABLE, isKnownCode, maskError, type Logger } from '@goldenhour/service-kit';
import type { Request, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';

/** Answers with a GraphQL result that has only this error; the status is the one of its code unless one is given. */
export function sendError(
  request: Request,
  response: Response,
  error: unknown,
  log: Logger,
  status?: number,
): void {
  const formatted = maskError(error, log);
  const retryAfter = formatted.extensions?.['retryAfterSeconds'];
  if (typeof retryAfter === 'number') response.setHeader('retry-after', String(retryAfter));
  response.status(status ?? statusOf(formatted)).type(mediaTypeFor(request));
  response.send(JSON.stringify({ errors: [formatted] }));
}

export function statusOf(error: GraphQLFormattedError): number {
  const code = error.extensions?.['code'];
  return ERROR_TABLE[isKnownCode(code) ? code : 'INTERNAL_SERVER_ERROR'].status;
}

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** The type of a GraphQL answer that the request prefers; JSON where it does not say. */
export function mediaTypeFor(request: Request): string {
  const type = request.accepts([JSON_TYPE, GRAPHQL_TYPE]) === GRAPHQL_TYPE ? GRAPHQL_TYPE : JSON_TYPE;
  return `${type}; charset=utf-8`;
}

export function prefersPlainJson(request: Request): boolean {
  return mediaTypeFor(request).startsWith(JSON_TYPE);
}
