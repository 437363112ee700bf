import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './http-context';
import { statusOf } from './error-response';

/** Requests that are well-formed GraphQL but cannot be run. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_TOO_COMPLEX',
]);

/**
 * The status of an answer without data, as "GraphQL over HTTP" wants it: that of the error's code under
 * `application/graphql-response+json`; under `application/json` 200 for a request error, since there a client reads the
 * result only where the status says that it is one. What is not a GraphQL request at all keeps its 4xx.
 */
export const statusPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { data, errors: shown } = response.body.singleResult;
        const first = shown?.[0];
        const malformed = errors?.some(({ extensions }) => extensions['code'] === 'BAD_REQUEST') ?? false;
        if (data !== undefined || first === undefined || malformed) return Promise.resolve();
        const isRequestError = REQUEST_ERRORS.has(String(first.extensions?.['code']));
        response.http.status = contextValue.plainJson && isRequestError ? 200 : statusOf(first);
        return Promise.resolve();
      },
    }),
};
