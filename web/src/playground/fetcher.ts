import type { ApiError, Client, TokenProvider } from '@goldenhour/client';
import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { operationIn, type EditedOperation } from './copy/operation';

/** Queries and mutations by fetch, shown as they are answered; subscriptions over the client's WebSocket. */
export function createFetcher(client: Client, tokens: TokenProvider): Fetcher {
  return (params, options) => {
    // The editor learns the name of a new operation a moment late, so a name that is not there counts for nothing.
    const operation = operationIn(params.query, JSON.stringify(params.variables ?? {}), params.operationName);
    if (operation.kind === 'subscription') return live(client, operation);
    return send(operation, options?.headers ?? {}, tokens);
  };
}

async function send(
  { text, variables }: EditedOperation,
  headers: Record<string, unknown>,
  tokens: TokenProvider,
): Promise<ExecutionResult> {
  const token = await tokens.accessToken();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token && { authorization: `Bearer ${token.token}` }),
      ...(headers as Record<string, string>),
    },
    body: JSON.stringify({ query: text, variables }),
  });
  return (await response.json()) as ExecutionResult;
}

async function* live(
  client: Client,
  { text, variables }: EditedOperation,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const results = client.subscribe<unknown, unknown>(text, variables);
  for await (const { data, errors } of results) {
    yield { data, ...(errors.length > 0 && { errors: errors.map(shown) }) } as ExecutionResult;
  }
}

function shown({ message, path, code, extensions }: ApiError): object {
  return { message, path, extensions: { ...extensions, code } };
}
