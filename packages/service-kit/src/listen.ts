import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Shorter than the 5 s that a teardown step has, so that the step ends by itself. */
const GRACE_MS = 4_000;

export interface Listening {
  /** The real port, also where 0 was asked for. */
  readonly port: number;
  /** Takes no more connections, lets open requests finish, and cuts what is left after 4 s. */
  close(): Promise<void>;
}

/** @throws Error that says what to change when the address cannot be had */
export async function listen(server: Server, options: { host: string; port: number }): Promise<Listening> {
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening'); // rejects on 'error'
  } catch (error) {
    throw explained(error, options);
  }
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // A keep-alive connection that is busy now becomes idle later, and would then wait for its time-out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}

function explained(error: unknown, { host, port }: { host: string; port: number }): Error {
  const reasons: Partial<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the other process or set PORT.`,
    EACCES: `Port ${port} on ${host} needs more rights than this process has. Set PORT to 1024 or above.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST.`,
    ENOTFOUND: `${host} is not a known host name. Set HOST.`,
  };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return new Error(reasons[code] ?? `Cannot listen on port ${port} on ${host}.`, { cause: error });
}
