import { AppError } from '@goldenhour/service-kit';
import { GraphQLError } from 'graphql';

/**
 * graphql-js keeps two limits itself and reports them like any syntax or validation error: the tokens of a document, and
 * how many pairs of equal fields it compares. For clients they are limits like the others. Any other error comes back
 * as it is.
 */
export function libraryLimitError<T>(error: T, maxTokens: number): T | AppError {
  if (!(error instanceof GraphQLError)) return error;
  if (/Document contains more tha[nt] \d+ tokens/.test(error.message)) {
    return new AppError(
      'OPERATION_TOO_COMPLEX',
      `The document has more tokens than the limit of ${maxTokens}.`,
    );
  }
  if (error.message === 'Validation aborted.') {
    return new AppError(
      'OPERATION_TOO_COMPLEX',
      'The document repeats fields more often than can be compared.',
    );
  }
  return error;
}
