import type { ErrorCode } from './error-codes';

/** An error of an answer, as GraphQL over HTTP writes it. */
export interface ErrorOfAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An error that the API answered with. There is one class for each code, so `instanceof` tells them apart. */
export class ApiError extends Error {
  /** Where in the answer it happened, from the outside in; empty for the whole request. */
  readonly path: readonly (string | number)[];
  /** What else the API says, such as `argument` or `incidentId`. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    { message, path, extensions }: ErrorOfAnswer,
    /** Quote it in reports: our logs have it too. */
    readonly requestId?: string,
  ) {
    super(message);
    this.name = code;
    this.path = path ?? [];
    this.extensions = extensions ?? {};
  }
}

export class UnauthenticatedError extends ApiError {}
export class ForbiddenError extends ApiError {}

export class BadUserInputError extends ApiError {
  /** The argument that is to blame, where it is one. */
  get argument(): string | undefined {
    return textOf(this.extensions['argument']);
  }
}

export class NotFoundError extends ApiError {}
export class ConflictError extends ApiError {}

export class RateLimitedError extends ApiError {
  /** How long to wait before the next request. */
  get retryAfterSeconds(): number {
    const seconds = this.extensions['retryAfterSeconds'];
    return typeof seconds === 'number' ? seconds : 1;
  }
}

export class UpstreamUnavailableError extends ApiError {}
export class CursorExpiredError extends ApiError {}
export class OverloadedError extends ApiError {}
export class ParseFailedError extends ApiError {}
export class ValidationFailedError extends ApiError {}
export class OperationTooComplexError extends ApiError {}
export class PersistedDocumentNotFoundError extends ApiError {}
export class PersistedDocumentRequiredError extends ApiError {}
export class PersistedQueryNotFoundError extends ApiError {}

export class InternalServerError extends ApiError {
  /** The same as in our logs. */
  get incidentId(): string | undefined {
    return textOf(this.extensions['incidentId']);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
