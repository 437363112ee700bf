import { once } from 'node:events';
import { contractOperation, sendGraphQL } from '@goldenhour/testing';
import WebSocket from 'ws';

/** The three ways in, as somebody with a token finds them. */
export interface Doors {
  /** HTTP status of a query that is open to everyone, and the codes of its errors. */
  readonly http: readonly [status: number, ...codes: string[]];
  /** HTTP status of an event stream. */
  readonly sse: number;
  /** The code that a socket is closed with; 0 when it is welcome. */
  readonly ws: number;
}

export const CLOSED: Doors = { http: [401, 'UNAUTHENTICATED'], sse: 401, ws: 4403 };
export const OPEN: Doors = { http: [200], sse: 200, ws: 0 };

export async function doorsFor(url: string, token: string): Promise<Doors> {
  const { status, errors = [] } = await sendGraphQL(url, contractOperation('BoardCursor'), {}, token);
  const stream = await openStream(url, token);
  await stream.body?.cancel();
  const codes = errors.map((error) => error.extensions.code as string);
  return { http: [status, ...codes], sse: stream.status, ws: await closeCodeOf(url, token) };
}

/** Live beds as an event stream. */
export function openStream(url: string, token: string): Promise<Response> {
  const query = encodeURIComponent(contractOperation('BedChanges'));
  return fetch(`${url}/graphql/stream?query=${query}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
  });
}

/** A socket that has said hello with a token. */
export async function openSocket(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  return socket;
}

async function closeCodeOf(url: string, token: string): Promise<number> {
  const socket = await openSocket(url, token);
  return new Promise((resolve) => {
    socket.once('close', (code) => resolve(code));
    socket.once('message', () => {
      resolve(0);
      socket.close();
    });
  });
}
