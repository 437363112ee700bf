import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOMMNzwHwAEawJLbylLswAAAABJRU5ErkJggg==',
  'base64',
);

export interface TileServer {
  /** With another host name than that of the pages. */
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): void;
}

/** Somebody else's map tiles, each of one pixel. */
export async function startTileServer(): Promise<TileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'image/png').end(PIXEL);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/{z}/{x}/{y}.png`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
