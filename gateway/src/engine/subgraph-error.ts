import { randomUUID } from 'node:crypto';
import { AppError, isKnownCode, type Logger } from '@goldenhour/service-kit';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** An error as an in-process subgraph throws it, or as it came over the wire. */
export type AnyGraphQLError = Pick<GraphQLError, 'message'> & {
  readonly path?: GraphQLError['path'];
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** Extensions of a subgraph's error that its author meant for clients. */
const PASSED_ON = ['argument', 'retryAfterSeconds', 'incidentId'] as const;

/**
 * Turns one error of a subgraph's answer into one for the client: a contract code is kept with its message and place;
 * anything else becomes INTERNAL_SERVER_ERROR, with the original in the log only.
 */
export function subgraphError(subgraph: string, error: AnyGraphQLError, log: Logger): GraphQLFormattedError {
  const place = error.path && { path: error.path };
  const code = error.extensions?.['code'];
  if (!isKnownCode(code)) {
    return { ...formatted(incident(subgraph, new Error(error.message), log)), ...place };
  }
  const kept = PASSED_ON.filter((name) => error.extensions?.[name] !== undefined);
  const extensions = Object.fromEntries(kept.map((name) => [name, error.extensions?.[name]]));
  return { message: error.message, ...place, extensions: { ...extensions, code } };
}

/**
 * Turns a failed call of a subgraph into an error for the client. Transports reject with UPSTREAM_UNAVAILABLE for what
 * could not be reached in time; whatever else is thrown is a defect.
 */
export function subgraphFailure(subgraph: string, failure: unknown, log: Logger): AppError {
  return failure instanceof AppError ? failure : incident(subgraph, failure, log);
}

/** An error as it stands in an answer. */
export function formatted(error: AppError): GraphQLFormattedError {
  return { message: error.message, extensions: error.extensions };
}

function incident(subgraph: string, err: unknown, log: Logger): AppError {
  const incidentId = randomUUID();
  log.error({ subgraph, err, incidentId }, 'a subgraph failed without a code of the contract');
  return new AppError('INTERNAL_SERVER_ERROR', undefined, { incidentId });
}
