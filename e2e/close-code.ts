import { once } from 'node:events';
import WebSocket from 'ws';

/** The code that a socket is closed with after it has said hello with that token; 0 when it is welcome. */
export async function closeCodeOf(url: string, token: string): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  return new Promise((resolve) => {
    socket.once('close', (code) => resolve(code));
    socket.once('message', () => {
      resolve(0);
      socket.close();
    });
  });
}
