import { GuardedTransport, lazy, listen, Teardown } from '@goldenhour/service-kit';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AccessKeys } from './auth/access-keys';
import { AccessTokens } from './auth/access-token';
import { DenyList } from './auth/deny-list';
import { readKeySet } from './auth/jwks';
import { TokenFollower } from './auth/token-follower';
import { UserSubgraph } from './auth/user-subgraph';
import { loadEngine } from './engine/load-engine';
import type { GatewayEnv } from './env';
import { buildApp } from './http/app';
import { createFront } from './http/front';
import { GraphQLEndpoint } from './http/graphql-endpoint';
import { loadApolloEndpoint } from './http/load-apollo-endpoint';
import { createOperationCheck } from './limits/check-operation';
import { Overload } from './limits/overload';
import { RateLimit } from './limits/rate-limit';
import { createGatewayMetrics } from './metrics';
import { Documents } from './operation/documents';
import { createObserver } from './operation/observe';
import { askAsPublic } from './operation/ask-as-public';
import { AutomaticDocuments } from './operation/persisted/automatic-documents';
import { KnownDocuments } from './operation/persisted/known-documents';
import { PersistedDocuments } from './operation/persisted/persisted-documents';
import { createPreparation } from './operation/prepare';
import { prepareAll } from './operation/prepare-all';
import { FanOut } from './fan-out/fan-out';
import { createFanOutMetrics } from './fan-out/fan-out-metrics';
import { followUrl } from './follow-url';
import type { Gateway, GatewayOptions } from './gateway-options';
import { EventStreams } from './sse/event-streams';
import { UsageReporter } from './usage/usage-reporter';
import { SocketServer } from './ws/socket-server';

/**
 * @throws Error that says what to change: a supergraph without its transports, bad keys, a manifest that is none, a port
 *   in use
 */
export async function startGateway(o: GatewayOptions): Promise<Gateway> {
  const { env, log, clock } = o;
  const teardown = new Teardown(log);
  const known = new KnownDocuments(env.PERSISTED_DOCUMENTS === 'off' ? [] : env.PERSISTED_DOCUMENTS_FILES);
  const keys = new AccessKeys(readKeySet(env.ACCESS_TOKEN_JWKS));
  const denyList = new DenyList(clock);
  const tokens = new AccessTokens({
    keys,
    denyList,
    issuer: env.ACCESS_TOKEN_ISSUER,
    audience: env.ACCESS_TOKEN_AUDIENCE,
    clock,
  });
  const transports = Object.fromEntries(
    Object.entries(o.transports).map(([name, transport]) => [
      name,
      new GuardedTransport(transport, env.SUBGRAPH_TIMEOUT_MS),
    ]),
  );
  const user = o.transports['user'] && new UserSubgraph(o.transports['user'], env.SUBGRAPH_TIMEOUT_MS);
  const engine = await loadEngine(env.GATEWAY_ENGINE, {
    supergraphSdl: o.supergraphSdl,
    transports,
    log,
    newOperations: new RateLimit({
      perSecond: env.NEW_OPERATIONS_PER_SECOND,
      burst: env.NEW_OPERATIONS_BURST,
      clock,
    }),
  });
  teardown.add('engine', () => engine.stop());

  const printed = () => lazy(() => printSchema(lexicographicSortSchema(engine.schema)));
  let sdl = printed();
  const reloaded: (() => unknown)[] = [() => (sdl = printed())];

  const metrics = createGatewayMetrics(o.metrics);
  const usage =
    o.reportUsage &&
    new UsageReporter({
      schema: () => engine.schema,
      send: o.reportUsage,
      reports: metrics.usageReports,
      everyMs: env.USAGE_REPORT_SECONDS * 1000,
      clock,
      log,
    });
  if (usage) teardown.add('usage', () => usage.stop());
  const observe = createObserver({ log, clock, metrics, usage });
  const rateLimit = new RateLimit({
    perSecond: env.RATE_LIMIT_PER_SECOND,
    burst: env.RATE_LIMIT_BURST,
    clock,
  });
  const check = createOperationCheck(() => engine.schema, {
    depth: env.MAX_DEPTH,
    aliases: env.MAX_ALIASES,
    cost: env.MAX_COST,
    recursiveSelections: env.MAX_RECURSIVE_SELECTIONS,
  });
  const documents = new Documents(() => engine.schema, env.MAX_TOKENS);
  const persist = (mode: GatewayEnv['PERSISTED_DOCUMENTS']) =>
    new PersistedDocuments({ mode, known, automatic: new AutomaticDocuments(o.cache), log });
  const prepare = createPreparation({ documents, check, persisted: persist(env.PERSISTED_DOCUMENTS) });
  // Pages of this process ask what they are written to ask.
  const prepareOwn = createPreparation({ documents, check, persisted: persist('off') });
  const overload = new Overload({ delayMs: env.OVERLOAD_DELAY_MS, metrics });
  teardown.add('overload', () => overload.stop());

  const apollo =
    env.GATEWAY_ENGINE === 'apollo'
      ? await loadApolloEndpoint({
          engine,
          onReload: (listener) => reloaded.push(listener),
          check,
          maxTokens: env.MAX_TOKENS,
          log,
        })
      : undefined;
  if (apollo) teardown.add('graphql server', () => apollo.stop());
  const endpoint = new GraphQLEndpoint({
    engine,
    prepare,
    tokens,
    rateLimit,
    overload,
    observe,
    hops: env.TRUST_PROXY,
    corsOrigins: env.CORS_ORIGINS,
    largestBody: env.MAX_BODY_BYTES,
    compressFrom: env.COMPRESS_FROM_BYTES,
    log,
  });
  const fanOut = new FanOut({
    engine,
    supergraphSdl: o.supergraphSdl,
    metrics: createFanOutMetrics(o.metrics),
    log,
  });
  teardown.add('subscriptions', () => {
    fanOut.stop();
  });
  const streams = new EventStreams({ engine, fanOut, prepare, tokens, metrics, clock, log });
  const app = buildApp({
    env,
    log,
    health: o.health,
    registry: o.metrics,
    observe,
    tokens,
    keys,
    user,
    rateLimit,
    overload,
    graphql: apollo?.handlers,
    stream: streams.handler,
    sdl: () => sdl(),
    extraRoutes: (app) =>
      o.extraRoutes?.(
        app,
        askAsPublic({ engine, prepare: prepareOwn, observe }),
        (authorization) => tokens.grantOf(authorization).viewer,
      ),
  });

  const http = createFront(env, apollo ? undefined : endpoint.handle, app);
  const sockets = new SocketServer(http, {
    engine,
    fanOut,
    prepare,
    rateLimit,
    overload,
    observe,
    tokens,
    metrics,
    clock,
    hops: env.TRUST_PROXY,
    log,
  });
  const listening = await listen(http, { host: env.HOST, port: env.PORT }).catch(async (failure: unknown) => {
    await teardown.run();
    throw failure;
  });
  teardown.add('http, sockets and streams', async () => {
    o.health.drain();
    const closed = listening.close();
    await Promise.all([closed, streams.stop(), sockets.stop()]);
  });
  if (user) {
    const follower = new TokenFollower({ user, bus: o.bus, keys, denyList, log });
    o.health.register('access tokens', () => follower.check());
    follower.start();
    teardown.add('keys and denials', () => follower.stop());
  }
  const { port } = listening;
  let isPrepared = false;
  const prepareKnown = () => {
    isPrepared = true;
    return prepareAll(engine, documents, known.texts);
  };
  reloaded.push(() => isPrepared && void prepareKnown());
  const reload = (supergraphSdl: string): void => {
    engine.reload(supergraphSdl);
    fanOut.reload(supergraphSdl);
    for (const tell of reloaded) tell();
  };
  return {
    url: `http://${urlHost(env.HOST)}:${port}`,
    port,
    reload,
    follow: (url, options) =>
      followUrl(url, { ...options, onChange: reload, polls: metrics.supergraphPolls, teardown, log }),
    prepare: prepareKnown,
    stop: () => teardown.run(),
  };
}

/** IPv6 addresses stand in brackets in a URL. */
function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
