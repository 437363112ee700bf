import type { WebSocket } from 'ws';

const PING_EVERY_MS = 12_000;

/**
 * Pings a socket and cuts it when a whole period brings no answer: a phone that lost its network says no goodbye, and
 * its subscriptions would otherwise live until the kernel gives up.
 */
export function watchLife(socket: WebSocket, everyMs = PING_EVERY_MS): void {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const timer = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMs);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}
