import { AppError } from '@goldenhour/service-kit';

/** The members of a GraphQL request, as they came. */
export interface OperationRequest {
  readonly query?: unknown;
  /** Names a document that is known already (GraphQL over HTTP, persisted documents). */
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** The same with their types; what was left out or null is undefined. */
export interface RequestMembers {
  readonly query: string | undefined;
  readonly documentId: string | undefined;
  /** Of automatic persisted queries: SHA-256 of the text in small hexadecimal digits. */
  readonly sha256: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Reads a request of whatever transport. The error says which member is wrong: that is no GraphQL request at all. */
export function membersOf(request: OperationRequest): RequestMembers | AppError {
  const { documentId, operationName, variables, extensions } = request;
  const sha256 = isAbsent(extensions) ? undefined : sha256Of(extensions);
  if (sha256 instanceof AppError) return sha256;
  const isNamed = !isAbsent(documentId) || sha256 !== undefined;
  // Some protocols insist on a text, and clients that only name one then leave it empty.
  const query = isAbsent(request.query) || (request.query === '' && isNamed) ? undefined : request.query;
  if (!isAbsent(documentId) && !isIdentifier(documentId))
    return wrong('documentId', 'the id of a document, such as sha256:<64 hexadecimal digits>');
  if (query === undefined ? !isNamed : typeof query !== 'string' || query === '')
    return wrong('query', 'a non-empty string');
  if (query !== undefined && !isAbsent(documentId))
    return new AppError('BAD_USER_INPUT', 'Send "query" or "documentId", not both.', {
      argument: 'documentId',
    });
  if (!isAbsent(operationName) && typeof operationName !== 'string')
    return wrong('operationName', 'a string');
  if (!isAbsent(variables) && !isRecord(variables)) return wrong('variables', 'an object');
  return {
    query: query as string | undefined,
    documentId: documentId ?? undefined,
    sha256,
    // GraphQL over HTTP: an empty name is none.
    operationName: operationName === '' ? undefined : (operationName ?? undefined),
    variables: variables ?? undefined,
  };
}

function sha256Of(extensions: unknown): string | undefined | AppError {
  if (!isRecord(extensions)) return wrong('extensions', 'an object');
  const named = extensions['persistedQuery'];
  if (isAbsent(named)) return undefined;
  const { version, sha256Hash } = isRecord(named) ? named : {};
  if (version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash))
    return sha256Hash.toLowerCase();
  return wrong('extensions.persistedQuery', '{ version: 1, sha256Hash: <64 hexadecimal digits> }');
}

/** A plain id, or one with a prefix that says how it was made; other characters are in none. */
function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && /^([\w.~-]+:)?[\w.~-]+$/.test(value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(member: string, shape: string): AppError {
  return new AppError('BAD_USER_INPUT', `"${member}" of the request must be ${shape}.`, { argument: member });
}
