import { createServer } from 'node:http';
import {
  listen,
  operationsRouter,
  type Health,
  type IdentityVerifier,
  type Logger,
  type SubgraphTransport,
} from '@goldenhour/service-kit';
import express from 'express';
import type { Registry } from 'prom-client';
import { Endpoint } from './endpoint';
import { ServerMetrics } from './server-metrics';
import { Subscriptions } from './subscriptions';

/** Less than a third of the silence after which the gateway gives a stream up (40 s). */
const HEARTBEAT_MS = 12_000;

export interface SubgraphServerOptions {
  readonly transport: SubgraphTransport;
  readonly verifier: IdentityVerifier;
  readonly health: Health;
  readonly metrics: Registry;
  readonly log: Logger;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Milliseconds between two comments on a silent stream; 12,000 by default. */
  readonly heartbeatMs?: number;
}

export interface SubgraphServer {
  readonly port: number;
  /** Not ready from now on, takes no more connections, cuts streams, lets running answers finish for a few seconds. */
  stop(): Promise<void>;
}

/**
 * Answers a subgraph's operations over HTTP: POST /graphql with a JSON result, or with an event stream for a
 * subscription that accepts one (at /graphql/stream too). Nothing is answered without an identity signed for this
 * subgraph and these bytes but /health/live, /health/ready and /metrics.
 * @throws Error that says what to change when the address cannot be had
 */
export async function startSubgraphServer(o: SubgraphServerOptions): Promise<SubgraphServer> {
  const { transport, log, heartbeatMs = HEARTBEAT_MS } = o;
  const metrics = new ServerMetrics(o.metrics);
  const subscriptions = new Subscriptions({ transport, metrics, log, heartbeatMs });
  const endpoint = new Endpoint({ transport, verifier: o.verifier, subscriptions, metrics, log });
  const probes = express().disable('x-powered-by');
  probes.use(operationsRouter({ health: o.health, metrics: o.metrics }), endpoint.handle);
  const server = createServer((request, response) => {
    if (isProbe(request.url)) probes(request, response);
    else endpoint.handle(request, response);
  });
  const listening = await listen(server, { host: o.host, port: o.port });
  return {
    port: listening.port,
    async stop() {
      o.health.drain();
      const closed = listening.close();
      subscriptions.cut();
      await closed;
    },
  };
}

function isProbe(url: string | undefined): boolean {
  return url !== undefined && /^\/(health|metrics)\b/.test(url);
}
