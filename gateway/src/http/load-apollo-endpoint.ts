import type { ApolloEndpoint } from './apollo/apollo-endpoint';
import type { ApolloServerOptions } from './apollo/apollo-server';

/** Only the stock engine has Apollo Server before it: loading that costs time and memory which ours has no use for. */
export async function loadApolloEndpoint(options: ApolloServerOptions): Promise<ApolloEndpoint> {
  const { startApolloEndpoint } = await import('@goldenhour/gateway/apollo-endpoint');
  return startApolloEndpoint(options);
}
