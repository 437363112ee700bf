import { createServer } from 'node:http';
import type { ExecutionResult } from 'graphql';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The least HTTP that a GraphQL endpoint can have, for engines without a server of their own. @returns the port */
export function serve(run: (request: GraphQLRequest) => Promise<ExecutionResult>): Promise<number> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      run(JSON.parse(Buffer.concat(chunks).toString()) as GraphQLRequest).then(
        (result) => {
          const body = Buffer.from(JSON.stringify(result));
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  server.keepAliveTimeout = 0;
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => ready((server.address() as { port: number }).port)),
  );
}
