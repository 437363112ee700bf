import type { GatewayEnv } from '../env';
import { CompiledEngine, type CompiledEngineOptions } from './compiled.engine';
import type { Engine } from './engine';

/** @throws Error when the supergraph is not readable or names a subgraph without a transport */
export async function loadEngine(
  name: GatewayEnv['GATEWAY_ENGINE'],
  options: CompiledEngineOptions,
): Promise<Engine> {
  if (name === 'compiled') return new CompiledEngine(options);
  // Only here: loading @apollo/gateway costs time and memory that the other engine has no use for.
  const { ApolloEngine } = await import('@goldenhour/gateway/apollo-engine');
  return ApolloEngine.load(options);
}
