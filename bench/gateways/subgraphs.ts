import { createServer } from 'node:http';
import { CANNED } from './canned';

/** The canned subgraphs, each on a free port, in a process of their own. */
async function main(): Promise<void> {
  const ports: Record<string, number> = {};
  for (const [name, answer] of Object.entries(CANNED)) {
    const bytes = Buffer.from(JSON.stringify(answer));
    const server = createServer((request, response) => {
      request.resume().once('end', () => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
        response.end(bytes);
      });
    });
    server.keepAliveTimeout = 0;
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    ports[name] = (server.address() as { port: number }).port;
  }
  // Its parent is done, or died.
  process.once('disconnect', () => process.exit());
  process.send!(ports);
}

void main();
