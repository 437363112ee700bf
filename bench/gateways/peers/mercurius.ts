import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { parse, printSchema } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { SUBGRAPHS, urlOf } from '../supergraph';

/** Mercurius composes by itself from its subgraphs' own texts, as federation 1. */
export async function mercurius(ports: Record<string, number>): Promise<number> {
  const app = fastify();
  await app.register(
    mercuriusGateway as never,
    {
      jit: 1,
      gateway: {
        services: Object.entries(SUBGRAPHS).map(([name, sdl]) => ({
          name,
          url: urlOf(ports[name]!),
          schema: sdl
            .replace(/extend schema.*\n/, '')
            .replace(/type Hospital/, name === 'hospitals' ? 'type Hospital' : 'extend type Hospital')
            .replace(/id: ID!/, name === 'hospitals' ? 'id: ID!' : 'id: ID! @external'),
        })),
      },
    } as never,
  );
  void [parse, printSchema, buildSubgraphSchema];
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return Number(new URL(address).port);
}
