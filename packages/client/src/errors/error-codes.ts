// Made by `npm run generate` from packages/service-kit/src/error-table.ts.

/** Every `extensions.code` that the API answers with; there are no others. */
export const ERROR_CODES = [
  /** No access token, or one that has expired, was denied or is not ours. Refresh the session or sign in again. */
  'UNAUTHENTICATED',
  /** The account is known but its role, hospital or province does not allow it. The same request will not succeed later by itself. */
  'FORBIDDEN',
  /** An argument or variable is missing, of the wrong type or out of range. `extensions.argument` names it where one argument is to blame. */
  'BAD_USER_INPUT',
  /** The id is unknown, or names something that this account may not know of. */
  'NOT_FOUND',
  /** The state that the request builds on has changed. Read it again, decide again, send again. */
  'CONFLICT',
  /** The limit for this address or account is used up. `extensions.retryAfterSeconds` says how long to wait. */
  'RATE_LIMITED',
  /** A service behind the gateway did not answer in time. Other fields of the same answer may be complete; retry with growing pauses. */
  'UPSTREAM_UNAVAILABLE',
  /** The change log does not reach back to this cursor, or the cursor belongs to an earlier log. Take `bedBoard`, then its pages, then subscribe after its cursor. */
  'CURSOR_EXPIRED',
  /** The request was refused before any work was done on it, so it is safe to send it again later. */
  'OVERLOADED',
  /** The document could not be parsed; `locations` points to the place. */
  'GRAPHQL_PARSE_FAILED',
  /** The document names unknown fields or arguments, or no operation that can be run. */
  'GRAPHQL_VALIDATION_FAILED',
  /** A limit on tokens, depth, aliases, cost or recursion was exceeded. Nothing was executed. */
  'OPERATION_TOO_COMPLEX',
  /** The `documentId` is in no manifest of this gateway, or it takes no ids (`PERSISTED_DOCUMENTS=off`). Send the full text instead. */
  'PERSISTED_DOCUMENT_NOT_FOUND',
  /** This gateway runs no other operations than those of its manifests (`PERSISTED_DOCUMENTS=enforce`), and this is none of them. Hand in the manifest of your release. */
  'PERSISTED_DOCUMENT_REQUIRED',
  /** Automatic persisted queries: nobody has sent the text of this hash yet, or it was forgotten. Send text and hash together once; libraries do so by themselves. */
  'PERSISTED_QUERY_NOT_FOUND',
  /** An unexpected failure. `extensions.incidentId` is the same as in our logs; details never leave the service. */
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
