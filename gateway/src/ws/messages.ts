import type { GraphQLFormattedError } from 'graphql';

/** Messages of graphql-transport-ws from the server, as text; payloads that were serialized before are put in as they are. */
export const ACK = '{"type":"connection_ack"}';
export const PONG = '{"type":"pong"}';

/** The beginning of a `next` message; its payload and a closing brace follow. */
export function nextHead(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":`;
}

export function errorMessage(id: string, errors: readonly GraphQLFormattedError[]): string {
  return JSON.stringify({ id, type: 'error', payload: errors });
}

export function completeMessage(id: string): string {
  return JSON.stringify({ id, type: 'complete' });
}
