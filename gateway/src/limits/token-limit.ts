import { AppError } from '@goldenhour/service-kit';
import { GraphQLError } from 'graphql';

/**
 * graphql-js stops parsing at `maxTokens` with an ordinary syntax error; for clients it is a limit like the others.
 * Any other error comes back as it is.
 */
export function tokenLimitError(error: unknown, maximum: number): unknown {
  if (
    !(error instanceof GraphQLError) ||
    !/contains more than \d+ tokens|contains more that \d+ tokens/.test(error.message)
  ) {
    return error;
  }
  return new AppError('OPERATION_TOO_COMPLEX', `The document has more tokens than the limit of ${maximum}.`);
}
