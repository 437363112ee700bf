import { GraphQLError } from 'graphql';
import { ERROR_TABLE, type ErrorCode } from './error-table';

/** An expected failure. Its message and code reach the client; anything else that is thrown is masked. */
export class AppError extends GraphQLError {
  readonly code: ErrorCode;

  /**
   * @param message for a person; the table's by default
   * @param extensions `argument`, `retryAfterSeconds` and `incidentId` reach the client, others only the log
   */
  constructor(code: ErrorCode, message?: string, extensions?: Record<string, unknown>) {
    super(message ?? ERROR_TABLE[code].message, { extensions: { ...extensions, code } });
    this.name = 'AppError';
    this.code = code;
  }
}
