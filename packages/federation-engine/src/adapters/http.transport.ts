import { Pool, type Dispatcher } from 'undici';
import type { SubgraphRequest, SubgraphResult, Transport } from '../transport';

export interface HttpTransportOptions<C> {
  /** The subgraph's GraphQL endpoint. */
  readonly url: string;
  /** Headers for one call, made anew for a retry: identity, trace, signature of the body. */
  readonly headers?: (request: SubgraphRequest, body: string, context: C) => Record<string, string>;
  /** The end of a call: time-out, a client that left. */
  readonly signal?: (context: C) => AbortSignal | undefined;
  /** Longest silence before and within an answer, in milliseconds; 0 waits for ever. */
  readonly timeoutMs?: number;
  readonly connections?: number;
}

const TIMEOUT_MS = 10_000;

/**
 * A subgraph over HTTP: kept-alive connections of an undici pool. A query whose connection was reset is sent once more; a
 * mutation never is. Breakers belong around it.
 */
export class HttpTransport<C = unknown> implements Transport<C> {
  readonly #pool: Pool;
  readonly #path: string;

  constructor(private readonly options: HttpTransportOptions<C>) {
    const url = new URL(options.url);
    const timeout = options.timeoutMs ?? TIMEOUT_MS;
    this.#pool = new Pool(url.origin, {
      headersTimeout: timeout,
      bodyTimeout: timeout,
      ...(options.connections !== undefined && { connections: options.connections }),
    });
    this.#path = url.pathname + url.search;
  }

  async execute(request: SubgraphRequest, context: C): Promise<SubgraphResult> {
    const body = JSON.stringify(request);
    try {
      return await this.#send(request, body, context);
    } catch (failure) {
      if (!isReset(failure) || mayWrite(request) || this.options.signal?.(context)?.aborted) throw failure;
      return this.#send(request, body, context);
    }
  }

  /** Ends all connections. */
  async stop(): Promise<void> {
    await this.#pool.destroy();
  }

  async #send(request: SubgraphRequest, body: string, context: C): Promise<SubgraphResult> {
    const signal = this.options.signal?.(context);
    const response = await this.#pool.request({
      method: 'POST',
      path: this.#path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...this.options.headers?.(request, body, context),
      },
      body,
      ...(signal && { signal }),
    });
    return resultOf(response);
  }
}

async function resultOf(response: Dispatcher.ResponseData): Promise<SubgraphResult> {
  const text = await response.body.text();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && ('data' in value || 'errors' in value))
      return value as SubgraphResult;
  } catch {
    // Said below.
  }
  throw new Error(`A subgraph answered ${response.statusCode} with something that is not a GraphQL result.`);
}

/** A kept-alive connection may be closed by the other end just as it is used. */
function isReset(failure: unknown): boolean {
  const code =
    typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code);
}

function mayWrite({ query }: SubgraphRequest): boolean {
  return /\bmutation\b/.test(query);
}
