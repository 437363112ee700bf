import { ConnectionError } from '../errors/connection-error';
import type { ApiError, ErrorOfAnswer } from '../errors/api-error';
import { errorOf } from '../errors/error-of';
import type { ServerTime } from '../server-time';

/** One GraphQL request as it is sent. */
export type GraphQLBody =
  | { readonly query: string; readonly variables?: unknown }
  | {
      readonly documentId: string;
      readonly operationName?: string | undefined;
      readonly variables?: unknown;
    };

/** What came back: data, errors, or both. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly ApiError[];
}

export interface HttpOptions {
  /** The gateway's origin, without a slash at its end. */
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Longest wait for one attempt. */
  readonly timeoutMs: number;
  readonly serverTime: ServerTime;
  /** How this client names itself. */
  readonly name?: string | undefined;
}

/**
 * Sends one request once.
 * @throws ConnectionError when no answer of the API came back; the signal's reason when the caller gave up
 */
export async function post(
  { url, fetch, timeoutMs, serverTime, name }: HttpOptions,
  request: GraphQLBody,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const sentAt = Date.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(name !== undefined && { 'graphql-client-name': name }),
      },
      body: JSON.stringify(request),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    serverTime.learn(response.headers.get('date'), sentAt, Date.now());
    text = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    const late = timeout.aborted ? `no answer within ${timeoutMs} ms` : 'no connection';
    throw new ConnectionError(`The API could not be reached: ${late}.`, { cause });
  }
  return answerOf(text, response);
}

/** Reads an answer of the API. @throws ConnectionError for anything else, such as a proxy's page */
export function answerOf(text: string, response: Response): Answer {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body = jsonOf(text);
  const errors = body?.errors?.map((error) => errorOf(error, requestId)) ?? [];
  if (!body || (body.data === undefined && errors.length === 0)) {
    const message = `The answer is not one of the API (status ${response.status}).`;
    throw new ConnectionError(message, { status: response.status });
  }
  return { data: body.data ?? null, errors };
}

function jsonOf(text: string): { data?: unknown; errors?: readonly ErrorOfAnswer[] } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
