/** One row of the table that the errors' page of the docs is made from. */
export interface ErrorRow {
  /** HTTP status where the whole request fails with this code. */
  readonly status: number;
  /** Default message, for a person. */
  readonly message: string;
  /** When it happens and what a client does about it. */
  readonly description: string;
}

/** Every code that a client can meet in `extensions.code`; a new one is a change of the public contract. */
export const ERROR_TABLE = {
  UNAUTHENTICATED: {
    status: 401,
    message: 'Please sign in: a valid access token is needed for this.',
    description:
      'No access token, or one that has expired, was denied or is not ours. Refresh the session or sign in again.',
  },
  FORBIDDEN: {
    status: 403,
    message: 'Your account may not do this.',
    description:
      'The account is known but its role, hospital or province does not allow it. The same request will not succeed later by itself.',
  },
  BAD_USER_INPUT: {
    status: 400,
    message: 'A value of the request is not valid.',
    description:
      'An argument or variable is missing, of the wrong type or out of range. `extensions.argument` names it where one argument is to blame.',
  },
  NOT_FOUND: {
    status: 404,
    message: 'What the request names does not exist.',
    description: 'The id is unknown, or names something that this account may not know of.',
  },
  CONFLICT: {
    status: 409,
    message: 'Someone else changed this in the meantime. Read it again and retry.',
    description: 'The state that the request builds on has changed. Read it again, decide again, send again.',
  },
  RATE_LIMITED: {
    status: 429,
    message: 'Too many requests. Wait a moment and try again.',
    description:
      'The limit for this address or account is used up. `extensions.retryAfterSeconds` says how long to wait.',
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    message: 'A part of the service cannot be reached right now. Try again shortly.',
    description:
      'A service behind the gateway did not answer in time. Other fields of the same answer may be complete; retry with growing pauses.',
  },
  CURSOR_EXPIRED: {
    status: 410,
    message: 'The cursor is too old or unknown. Load the board again and subscribe after its cursor.',
    description:
      'The change log does not reach back to this cursor, or the cursor belongs to an earlier log. Take `bedBoard`, then its pages, then subscribe after its cursor.',
  },
  OVERLOADED: {
    status: 503,
    message: 'The service is busier than it can answer. Try again shortly.',
    description:
      'The request was refused before any work was done on it, so it is safe to send it again later.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    message: 'The GraphQL document has a syntax error.',
    description: 'The document could not be parsed; `locations` points to the place.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    message: 'The GraphQL document does not fit the schema.',
    description: 'The document names unknown fields or arguments, or no operation that can be run.',
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    message: 'The operation asks for too much at once. Select fewer fields or smaller pages.',
    description: 'A limit on tokens, depth, aliases, cost or recursion was exceeded. Nothing was executed.',
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    status: 400,
    message: 'No operation is known by this id. Send its full text.',
    description:
      'The `documentId` is in no manifest of this gateway, or it takes no ids (`PERSISTED_DOCUMENTS=off`). Send the full text instead.',
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    status: 400,
    message: 'Only operations that were handed in before are answered here.',
    description:
      'This gateway runs no other operations than those of its manifests (`PERSISTED_DOCUMENTS=enforce`), and this is none of them. Hand in the manifest of your release.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    // Apollo's clients know it by this very text.
    message: 'PersistedQueryNotFound',
    description:
      'Automatic persisted queries: nobody has sent the text of this hash yet, or it was forgotten. Send text and hash together once; libraries do so by themselves.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: 'Something went wrong on our side. Please quote the incident id if you report it.',
    description:
      'An unexpected failure. `extensions.incidentId` is the same as in our logs; details never leave the service.',
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERROR_TABLE;

/** True for a code of the table. */
export function isKnownCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_TABLE, code);
}

/** The table as Markdown, for the docs page. */
export function renderErrorTable(): string {
  const rows = Object.entries(ERROR_TABLE).map(
    ([code, row]) => `| \`${code}\` | ${row.status} | ${row.message} | ${row.description} |`,
  );
  return ['| code | HTTP status | message | meaning |', '|---|---|---|---|', ...rows, ''].join('\n');
}
