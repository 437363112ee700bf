import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import {
  IDENTITY_HEADER,
  IdentityVerifier,
  systemClock,
  type Identity,
  type SubgraphRequest,
} from '@goldenhour/service-kit';
import { execute, parse, subscribe, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';

/** A subgraph over HTTP as a service of ours is: POST and GraphQL over SSE, nothing without a signed identity. */
export async function startTestSubgraph(schema: GraphQLSchema, o: { name: string; key: string }) {
  const verifier = new IdentityVerifier({ audience: o.name, keys: { gateway: o.key }, clock: systemClock });
  const sockets = new Set<Socket>();
  const state = {
    requests: 0,
    connections: 0,
    intercept: undefined as ((socket: Socket) => boolean) | undefined,
  };
  const identities = new WeakMap<object, Identity>();

  const stream = createHandler({
    schema,
    subscribe: (args) => subscribe(args) as never,
    onSubscribe: (request, { query, variables, operationName }) => ({
      schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      contextValue: identities.get(request.raw) as never,
    }),
  });

  const server = createServer((request, response) => {
    void (async () => {
      state.requests += 1;
      if (state.intercept?.(request.socket)) return;
      const body = await read(request);
      try {
        identities.set(
          request,
          verifier.verify(request.headers[IDENTITY_HEADER] as string | undefined, body),
        );
      } catch {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({ errors: [{ message: 'No identity.', extensions: { code: 'UNAUTHENTICATED' } }] }),
        );
        return;
      }
      const { query, variables, operationName } = JSON.parse(body) as SubgraphRequest;
      if (request.url === '/graphql/stream') {
        Object.assign(request, { body: { query, variables, operationName } });
        await stream(request as never, response as never);
        return;
      }
      const contextValue = identities.get(request);
      const result = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        operationName,
        contextValue,
      });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(result));
    })();
  });
  server.on('connection', (socket) => {
    state.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    state,
    /** Cuts every connection, as a crash does. */
    cut: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
