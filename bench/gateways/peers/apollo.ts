import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { supergraphSdl } from '../workloads/workload';
import type { Start } from '.';

/** As its documentation starts it: the standalone server, the data source of its own over make-fetch-happen. */
export const apollo: Start = async (workload, ports) => {
  const gateway = new ApolloGateway({ supergraphSdl: supergraphSdl(workload, ports) });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return Number(new URL(url).port);
};
