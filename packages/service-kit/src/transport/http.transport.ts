import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { IDENTITY_HEADER, type Identity } from '../identity/identity';
import { signIdentity } from '../identity/sign';
import { REQUEST_ID_HEADER } from '../request-id';
import { StreamedResults } from './streamed-results';
import type { StopSignal } from './stop-signal';
import type { SubgraphRequest, SubgraphTransport } from './transport';
import { wholeResponse, type WholeResponse } from './whole-response';

export interface HttpTransportOptions {
  /** The subgraph's GraphQL endpoint; subscriptions go to `/stream` below it. */
  readonly url: string;
  /** The subgraph's name: the audience of the identities signed for it. */
  readonly audience: string;
  /** Shared with this subgraph only. */
  readonly key: string;
  readonly clock: Clock;
}

/** Heartbeats come every 12 s; a stream that is silent for this long has lost its other end. */
const STREAM_SILENCE_MS = 40_000;
/**
 * Connections for requests. A subgraph is one process with ten connections to its database: more than this do not make it
 * answer sooner, and fifty cost a sixth more processor time than these. Streams keep theirs for as long as they last and
 * are not counted.
 */
const CONNECTIONS = 24;
const ACCEPT_RESULT = 'application/graphql-response+json, application/json';
const ACCEPT_STREAM = 'text/event-stream';

/** Calls a subgraph over HTTP: kept-alive connections, one signed identity per request. Time-outs come from outside. */
export class HttpTransport implements SubgraphTransport {
  readonly #pool: Pool;
  readonly #streams: Pool;
  readonly #path: string;

  constructor(private readonly options: HttpTransportOptions) {
    const url = new URL(options.url);
    this.#pool = new Pool(url.origin, { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 });
    this.#streams = new Pool(url.origin, { headersTimeout: 0, bodyTimeout: STREAM_SILENCE_MS });
    this.#path = url.pathname;
  }

  async execute(request: SubgraphRequest, identity: Identity, signal?: StopSignal): Promise<ExecutionResult> {
    try {
      return await this.#post(request, identity, signal);
    } catch (failure) {
      // A kept-alive connection may be closed by the other end just as it is used. Only a query is safe to send twice.
      if (!isReset(failure) || mayWrite(request) || signal?.aborted) throw unavailable(failure);
    }
    try {
      return await this.#post(request, identity, signal);
    } catch (failure) {
      throw unavailable(failure);
    }
  }

  async subscribe(
    request: SubgraphRequest,
    identity: Identity,
    signal?: AbortSignal,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    try {
      const response = await this.#streams.request({
        ...this.#message(request, identity, `${this.#path.replace(/\/$/, '')}/stream`, ACCEPT_STREAM),
        ...(signal && { signal }),
      });
      if (!String(response.headers['content-type']).startsWith('text/event-stream'))
        return resultOf({ statusCode: response.statusCode, text: await response.body.text() });
      // The consumer of the iterator learns of a broken stream; the stream itself must not fail unheard before that.
      response.body.on('error', () => undefined);
      return new StreamedResults(response.body);
    } catch (failure) {
      throw unavailable(failure);
    }
  }

  /** Ends all connections, streams too. */
  async stop(): Promise<void> {
    await Promise.all([this.#pool.destroy(), this.#streams.destroy()]);
  }

  #post(request: SubgraphRequest, identity: Identity, signal?: StopSignal): Promise<ExecutionResult> {
    return wholeResponse(
      this.#pool,
      this.#message(request, identity, this.#path, ACCEPT_RESULT),
      signal,
      resultOf,
    );
  }

  /** A request with an identity that is signed for it. */
  #message(request: SubgraphRequest, identity: Identity, path: string, accept: string) {
    const body = Buffer.from(JSON.stringify(request));
    const { key, audience, clock } = this.options;
    return {
      method: 'POST' as const,
      path,
      headers: [
        'content-type',
        'application/json',
        'accept',
        accept,
        REQUEST_ID_HEADER,
        identity.requestId,
        IDENTITY_HEADER,
        signIdentity(identity, { key, audience, body, now: clock.now() }),
      ],
      body,
    };
  }
}

function resultOf({ statusCode, text }: WholeResponse): ExecutionResult {
  // It is the gateway that was refused, not its client, who must not be told to sign in. A viewer's lack of rights comes
  // with status 200.
  if (statusCode === 401)
    throw new Error('A subgraph refused our identity: do both sides have the same key?');
  const result = parsed(text);
  if (result !== undefined) return result;
  // An answer that is not GraphQL comes from something in between, or from a service that is starting or dying.
  if (statusCode >= 500) throw new AppError('UPSTREAM_UNAVAILABLE');
  throw new Error(`A subgraph answered ${statusCode} with something that is not a GraphQL result.`);
}

function parsed(text: string): ExecutionResult | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isResult = typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
    return isResult ? (value as ExecutionResult) : undefined;
  } catch {
    return undefined;
  }
}

function mayWrite({ query }: SubgraphRequest): boolean {
  return /\bmutation\b/.test(query);
}

function codeOf(failure: unknown): string {
  return typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';
}

function isReset(failure: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(codeOf(failure));
}

/** undici's and the system's errors have a code; an error without one is ours. */
function unavailable(failure: unknown): unknown {
  if (failure instanceof AppError || !/^(E[A-Z]+|UND_ERR_)/.test(codeOf(failure))) return failure;
  return new AppError('UPSTREAM_UNAVAILABLE');
}
