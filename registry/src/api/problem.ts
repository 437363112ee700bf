import type { Problem, ProblemCode, SourceLocation } from './types';

/** The HTTP status of each code. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  BAD_REQUEST: 400,
  SDL_SYNTAX: 422,
  UNKNOWN_SUBGRAPH: 404,
  MISSING_URL: 422,
  DUPLICATE_URL: 422,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What a caller can mend, as one sentence. Nothing has been stored. */
export class RegistryProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly location?: SourceLocation,
  ) {
    super(message);
    this.name = 'RegistryProblem';
  }

  get status(): number {
    return STATUS[this.code];
  }

  toJSON(): Problem {
    const { code, message, location } = this;
    return { error: { code, message, ...(location && { location }) } };
  }
}
