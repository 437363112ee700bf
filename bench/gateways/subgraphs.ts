import { createServer } from 'node:http';
import { WORKLOADS } from './workloads';

/** A workload's subgraphs, each on a free port, in a process of their own: what they have answered once is bytes from then on. */
async function main(): Promise<void> {
  const { subgraphs, answer } = WORKLOADS[process.argv[2]!]!;
  const ports: Record<string, number> = {};
  for (const name of Object.keys(subgraphs)) {
    const known = new Map<string, Promise<Buffer>>();
    const bytesFor = (body: string) => {
      let bytes = known.get(body);
      if (bytes === undefined) {
        bytes = Promise.resolve(answer(name, body)).then((text) => Buffer.from(text));
        known.set(body, bytes);
      }
      return bytes;
    };
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        void bytesFor(Buffer.concat(chunks).toString()).then((bytes) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
          response.end(bytes);
        });
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
