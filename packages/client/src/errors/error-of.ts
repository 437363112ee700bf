import {
  ApiError,
  BadUserInputError,
  ConflictError,
  CursorExpiredError,
  ForbiddenError,
  InternalServerError,
  NotFoundError,
  OperationTooComplexError,
  OverloadedError,
  ParseFailedError,
  PersistedDocumentNotFoundError,
  PersistedDocumentRequiredError,
  PersistedQueryNotFoundError,
  RateLimitedError,
  UnauthenticatedError,
  UpstreamUnavailableError,
  ValidationFailedError,
  type ErrorOfAnswer,
} from './api-error';
import { ERROR_CODES, type ErrorCode } from './error-codes';

const CLASSES = {
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  BAD_USER_INPUT: BadUserInputError,
  NOT_FOUND: NotFoundError,
  CONFLICT: ConflictError,
  RATE_LIMITED: RateLimitedError,
  UPSTREAM_UNAVAILABLE: UpstreamUnavailableError,
  CURSOR_EXPIRED: CursorExpiredError,
  OVERLOADED: OverloadedError,
  GRAPHQL_PARSE_FAILED: ParseFailedError,
  GRAPHQL_VALIDATION_FAILED: ValidationFailedError,
  OPERATION_TOO_COMPLEX: OperationTooComplexError,
  PERSISTED_DOCUMENT_NOT_FOUND: PersistedDocumentNotFoundError,
  PERSISTED_DOCUMENT_REQUIRED: PersistedDocumentRequiredError,
  PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFoundError,
  INTERNAL_SERVER_ERROR: InternalServerError,
} satisfies Record<ErrorCode, typeof ApiError>;

/** The typed error of one that was answered. A code that this version does not know is told as an internal error. */
export function errorOf(answered: ErrorOfAnswer, requestId?: string): ApiError {
  const said = answered.extensions?.['code'];
  const code = ERROR_CODES.find((known) => known === said) ?? 'INTERNAL_SERVER_ERROR';
  return new CLASSES[code](code, answered, requestId);
}
