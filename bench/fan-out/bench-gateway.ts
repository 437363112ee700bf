import { composeServices } from '@apollo/composition';
import { decodeChangeCursor } from '@goldenhour/events';
import { gatewayEnvSchema, startGateway, type GatewayOptions } from '@goldenhour/gateway';
import { createLogger, createMetrics, Health, parseEnv, systemClock } from '@goldenhour/service-kit';
import { parse } from 'graphql';
import { SUBGRAPH_SDL, cursorOf } from './event';
import { Source } from './source';

/** The whole gateway over one subgraph whose answers are there already. */
export async function startBenchGateway() {
  const source = new Source();
  const { supergraphSdl, errors } = composeServices([
    { name: 'places', url: 'http://places.invalid/graphql', typeDefs: parse(SUBGRAPH_SDL) },
  ]);
  if (errors) throw new Error(errors.map(String).join('\n'));
  const places: GatewayOptions['transports'][string] = {
    execute: () => Promise.reject(new Error('Nobody asks.')),
    subscribe: ({ variables }) => Promise.resolve(results(source, variables?.['after'])),
  };
  const { registry } = createMetrics();
  const gateway = await startGateway({
    supergraphSdl,
    transports: { places },
    env: parseEnv(gatewayEnvSchema, {
      PORT: '0',
      NODE_ENV: 'production',
      RATE_LIMIT_PER_SECOND: '100000',
      RATE_LIMIT_BURST: '100000',
      OVERLOAD_DELAY_MS: '0',
    }),
    log: createLogger({ name: 'bench', level: 'error' }),
    health: new Health(),
    metrics: registry,
    clock: systemClock,
  });
  return { gateway, source, registry, supergraphSdl };
}

/** As `bedChanges(after:)` answers: where it stands, or what was missed, then what happens. */
function results(source: Source, after: unknown) {
  const position = typeof after === 'string' ? decodeChangeCursor(after)!.sequence : undefined;
  const stream = source.follow(position);
  const greeting = { cursor: cursorOf(source.log.length), changes: [] };
  let isGreeted = position !== undefined;
  return {
    async next() {
      const step = isGreeted ? await stream.next() : { done: false as const, value: greeting };
      isGreeted = true;
      if (step.done) return { done: true as const, value: undefined };
      // The engine works on what it gets.
      return { done: false as const, value: { data: { bedChanges: structuredClone(step.value) } } };
    },
    async return() {
      await stream.return();
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
