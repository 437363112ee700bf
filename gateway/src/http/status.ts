import type { GraphQLFormattedError } from 'graphql';
import { statusOf } from './error-response';
import { JSON_TYPE, type MediaType } from './media-type';

/** Requests that are well-formed GraphQL but cannot be run. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_TOO_COMPLEX',
  'PERSISTED_DOCUMENT_NOT_FOUND',
  'PERSISTED_DOCUMENT_REQUIRED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * The status of an answer without data, as "GraphQL over HTTP" wants it: that of the error's code under
 * `application/graphql-response+json`; under `application/json` 200 for a request error, since there a client reads the
 * result only where the status says that it is one. What is not a GraphQL request at all keeps its 4xx.
 */
export function statusWithoutData(error: GraphQLFormattedError, mediaType: MediaType): number {
  const isRequestError = REQUEST_ERRORS.has(String(error.extensions?.['code']));
  return mediaType === JSON_TYPE && isRequestError ? 200 : statusOf(error);
}
