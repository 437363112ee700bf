import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { supergraphSdl } from '../supergraph';

export function hive(ports: Record<string, number>): Promise<number> {
  return listening({ supergraph: supergraphSdl(ports), logging: false });
}

/** Hive Gateway with the query planner in Rust. */
export function hiveRust(ports: Record<string, number>): Promise<number> {
  return listening({ supergraph: supergraphSdl(ports), logging: false, unifiedGraphHandler });
}

function listening(options: Parameters<typeof createGatewayRuntime>[0]): Promise<number> {
  const gateway = createGatewayRuntime(options);
  const server = createServer(gateway as never);
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () => ready((server.address() as { port: number }).port)),
  );
}
