import type { GraphQLFormattedError } from 'graphql';
import type { OperationRequest } from '../operation/prepare';

/** A message from a client. What a `subscribe` asks for is looked at later: a bad request is an error of that one operation. */
export type ClientMessage =
  | {
      readonly type: 'connection_init' | 'ping' | 'pong';
      readonly payload?: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'subscribe'; readonly id: string; readonly payload: OperationRequest }
  | { readonly type: 'complete'; readonly id: string };

/** The message; undefined for what is none of the protocol, which ends the socket. */
export function readMessage(text: string): ClientMessage | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(message)) return undefined;
  const { type, id, payload } = message;
  if (type === 'connection_init' || type === 'ping' || type === 'pong') {
    if (payload === undefined || payload === null) return { type };
    return isRecord(payload) ? { type, payload } : undefined;
  }
  if (typeof id !== 'string' || id === '') return undefined;
  if (type === 'complete') return { type, id };
  return type === 'subscribe' && isRecord(payload) ? { type, id, payload } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
