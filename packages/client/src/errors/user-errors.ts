/** What a person can mend, as mutations answer it beside their data. */
export interface UserError {
  /** Stable, for programs. */
  readonly code: string;
  /** The place in the input, from the outside in. */
  readonly path?: readonly string[] | null;
  /** For the person. */
  readonly message: string;
}

/** Thrown by `accepted` for the problems of a mutation's payload. */
export class UserErrorsError extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '));
    this.name = 'UserErrorsError';
  }

  has(code: string): boolean {
    return this.userErrors.some((error) => error.code === code);
  }
}

/**
 * The payload of a mutation that was carried out.
 * @throws UserErrorsError when the payload says what to mend
 */
export function accepted<Payload extends { readonly userErrors: readonly UserError[] }>(
  payload: Payload,
): Payload {
  if (payload.userErrors.length > 0) throw new UserErrorsError(payload.userErrors);
  return payload;
}
