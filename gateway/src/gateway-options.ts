import type { EventBus, SharedCache } from '@goldenhour/events';
import type { Clock, Health, Logger, SubgraphTransport, Viewer } from '@goldenhour/service-kit';
import type { Express } from 'express';
import type { Registry } from 'prom-client';
import type { GatewayEnv } from './env';
import type { AskAsPublic } from './operation/ask-as-public';
import type { ReportUsage } from './usage/usage-reporter';

/** Whom an `Authorization` value speaks for. @throws AppError UNAUTHENTICATED */
export type ViewerOf = (authorization: string) => Viewer;

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** By the subgraph's name in the supergraph. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  /** Tells of denied tokens at once; without one the user subgraph is asked twice a second. */
  readonly bus?: EventBus;
  /** What several gateways keep together; without one each keeps its own. */
  readonly cache?: SharedCache | undefined;
  readonly env: GatewayEnv;
  readonly log: Logger;
  readonly health: Health;
  readonly metrics: Registry;
  readonly clock: Clock;
  /** Routes of whoever runs the gateway, such as the page at `/`. They come last. */
  readonly extraRoutes?: (app: Express, ask: AskAsPublic, viewerOf: ViewerOf) => void;
  /** Takes reports of what clients use; without it nothing is counted. */
  readonly reportUsage?: ReportUsage | undefined;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /**
   * Takes another supergraph without a restart: new requests use it, running ones end by the old one.
   * @throws Error when it cannot be used; then nothing has changed
   */
  reload(supergraphSdl: string): void;
  /** Plans the operations of the manifests, one at a time, so that requests pass between; after a reload again. */
  prepare(): Promise<void>;
  /** Follows the supergraph at a URL from now on, as {@link reload} takes it. */
  follow(url: string, options: { readonly key?: string | undefined; readonly everyMs: number }): void;
  /** Takes no more requests, ends sockets (1001) and streams, and lets running answers finish for a few seconds. */
  stop(): Promise<void>;
}
