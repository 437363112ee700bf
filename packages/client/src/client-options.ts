import type { RetryOptions } from './http/retry';
import type { TokenProvider } from './tokens/token-provider';

export interface ClientOptions {
  /** The gateway's origin, such as `https://goldenhour.example`; in a browser the page's own by default. */
  readonly url?: string;
  /** For whom to ask: a `Session` or `ClientCredentials`. The public by default. */
  readonly tokens?: TokenProvider;
  /**
   * How this client names itself where the schema's engineers see who uses what, such as `partner-board`. A page of another
   * origin should not: its browser would ask the gateway whether it may send that header.
   */
  readonly name?: string;
  /** Longest wait for one answer: 10,000 ms by default. */
  readonly timeoutMs?: number;
  /** Of queries, and of mutations with an `idempotencyKey`. */
  readonly retry?: Partial<RetryOptions>;
  /** How subscriptions run; by default over WebSocket, and by event streams where there is none or none gets through. */
  readonly transport?: 'auto' | 'websocket' | 'sse';
  /** A class like the browser's WebSocket, for Node 20: that of the package `ws`. */
  readonly webSocket?: unknown;
  readonly fetch?: typeof fetch;
}

/** What there is in browsers and in newer Node, without the types of either. */
interface Surroundings {
  readonly location?: { readonly origin: string };
  readonly WebSocket?: unknown;
}

const around = globalThis as Surroundings;

/** @throws Error where the url is needed and missing */
export function originOf({ url = around.location?.origin }: { readonly url?: string | undefined }): string {
  if (url === undefined) throw new Error('Outside of a browser, `url` must name the gateway.');
  return url.replace(/\/+$/, '');
}

export function webSocketOf({ webSocket = around.WebSocket }: ClientOptions): unknown {
  return webSocket;
}
