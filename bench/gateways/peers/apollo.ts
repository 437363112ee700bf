import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { supergraphSdl } from '../supergraph';

export async function apollo(ports: Record<string, number>): Promise<number> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  process.env['NODE_ENV'] = 'production';
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: supergraphSdl(ports) }) });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return Number(new URL(url).port);
}
