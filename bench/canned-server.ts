import { createServer } from 'node:http';

/** The least that a server can do: the body is read, the same bytes come back. @returns the port */
export function cannedServer(answer: string): Promise<number> {
  const bytes = Buffer.from(answer);
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
      response.end(bytes);
    });
  });
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => ready((server.address() as { port: number }).port)),
  );
}
