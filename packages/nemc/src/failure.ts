/** Every way in which a call can fail, with what it means for the caller. */
export const FAILURES = {
  KEY: 'The service key is missing, unknown, expired, disabled or not allowed from this address.',
  QUOTA: 'The daily or per-second limit of the key is spent: wait (see Backoff).',
  TIMEOUT: 'No complete answer within the time-out, or the service reports its own time-out.',
  PARTIAL: 'Fewer or more rows than totalCount came: the rows are unusable as a whole.',
  EMPTY: 'The answer is well formed and has no rows.',
  MALFORMED: 'The answer is no envelope of this API: cut off, another document, or too large.',
  SERVER: 'The service or its gateway reports an error of its own (HTTP 5xx, application, database).',
  PARAMETER: 'The request itself is refused: wrong or missing parameter, or no such operation.',
  NETWORK: 'No connection, or it broke.',
  BREAKER_OPEN: 'Not called: the last calls failed in a row; retryAfterMs says when the next is tried.',
  BUDGET: 'Not called: the call budget is spent.',
} as const;

export type FailureKind = keyof typeof FAILURES;

/** A failed call as a value. The message is made for logs and never holds the key, an address or upstream text. */
export interface NemcFailure {
  readonly kind: FailureKind;
  readonly message: string;
  /** The code of the header or of the gateway, as sent. */
  readonly resultCode?: string;
  /** Milliseconds after which a new try makes sense, where it is known. */
  readonly retryAfterMs?: number;
}

export interface Failed {
  readonly ok: false;
  readonly failure: NemcFailure;
}

export function failed(
  kind: FailureKind,
  message: string,
  details: Pick<NemcFailure, 'resultCode' | 'retryAfterMs'> = {},
): Failed {
  return { ok: false, failure: { kind, message, ...details } };
}
