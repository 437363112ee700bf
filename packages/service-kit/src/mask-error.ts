import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { ERROR_TABLE, isKnownCode, type ErrorCode } from './error-table';
import { AppError } from './errors';
import type { Logger } from './log';

/**
 * What a client may see of an error. Expected failures and errors about the request itself keep
 * message, code, place and a few extensions. Anything else becomes INTERNAL_SERVER_ERROR with an
 * incident id, under which the original is in the log.
 */
export function maskError(error: unknown, log: Logger): GraphQLFormattedError {
  const graphqlError = error instanceof GraphQLError ? error : undefined;
  const place = {
    ...(graphqlError?.locations && { locations: graphqlError.locations }),
    ...(graphqlError?.path && { path: graphqlError.path }),
  };
  const code = graphqlError && publicCode(graphqlError);
  if (graphqlError && code) {
    return {
      message: graphqlError.message,
      ...place,
      extensions: { code, ...publicExtensions(graphqlError.extensions) },
    };
  }
  const incidentId = randomUUID();
  log.error({ err: origin(error), incidentId, path: graphqlError?.path?.join('.') }, 'Unexpected error');
  const masked: ErrorCode = 'INTERNAL_SERVER_ERROR';
  return { message: ERROR_TABLE[masked].message, ...place, extensions: { code: masked, incidentId } };
}

/** What was thrown in the first place: graphql-js wraps it to add the path. */
function origin(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && !(inner instanceof AppError) && inner.originalError) {
    inner = inner.originalError;
  }
  return inner;
}

function publicCode(error: GraphQLError): ErrorCode | undefined {
  // A custom scalar may throw a plain Error about the client's value; graphql-js then words the message.
  if (isVariableError(error)) return 'BAD_USER_INPUT';
  const thrown = origin(error);
  if (thrown instanceof AppError) return thrown.code;
  if (!(thrown instanceof GraphQLError)) return undefined;
  const { code, incidentId } = error.extensions;
  // Apollo Server puts this code on everything it does not know; only an incident id says that it was masked before.
  if (code === 'INTERNAL_SERVER_ERROR') return typeof incidentId === 'string' ? code : undefined;
  if (isKnownCode(code)) return code;
  if (typeof code === 'string') return APOLLO_CODES[code];
  return requestErrorCode(error);
}

/** Codes of Apollo Server for a bad request, as the contract calls them. */
const APOLLO_CODES: Partial<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

const OPERATION_CHOICE = /^(Must provide (an )?operation|Unknown operation named )/;

/** graphql-js gives its own request errors no code; they are told by where they point and how they begin. */
function requestErrorCode(error: GraphQLError): ErrorCode | undefined {
  if (error.path) return /^Argument "\w+"/.test(error.message) ? 'BAD_USER_INPUT' : undefined;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return error.locations || OPERATION_CHOICE.test(error.message) ? 'GRAPHQL_VALIDATION_FAILED' : undefined;
}

function isVariableError(error: GraphQLError): boolean {
  return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && error.message.startsWith('Variable "$');
}

function publicExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { argument, retryAfterSeconds, incidentId } = extensions;
  return {
    ...(typeof argument === 'string' && { argument }),
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    ...(typeof incidentId === 'string' && { incidentId }),
  };
}
