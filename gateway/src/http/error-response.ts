import type { IncomingMessage } from 'node:http';
import { ERROR_TABLE, isKnownCode, maskError, type Logger } from '@goldenhour/service-kit';
import type { Request, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { JSON_TYPE, preferredMediaType, type MediaType } from './media-type';

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
  response.status(status ?? statusOf(formatted)).type(`${mediaTypeFor(request)}; charset=utf-8`);
  response.send(JSON.stringify({ errors: [formatted] }));
}

export function statusOf(error: GraphQLFormattedError): number {
  const code = error.extensions?.['code'];
  return ERROR_TABLE[isKnownCode(code) ? code : 'INTERNAL_SERVER_ERROR'].status;
}

/** The type of a GraphQL answer for a request, also where its Accept header takes none of ours. */
export function mediaTypeFor(request: IncomingMessage): MediaType {
  return preferredMediaType(request.headers.accept) ?? JSON_TYPE;
}
