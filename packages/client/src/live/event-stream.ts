import { UnauthenticatedError, type ErrorOfAnswer } from '../errors/api-error';
import { errorOf } from '../errors/error-of';
import type { GraphQLRequest } from '../document';
import { answerOf } from '../http/post';
import type { TokenProvider } from '../tokens/token-provider';
import type { LiveSink, LiveTransport } from './live-transport';
import { eventsOf, gone } from './server-sent-events';

/** The gateway writes something every 12 seconds. */
const SILENT_MS = 30_000;

export interface EventStreamOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly tokens: TokenProvider | undefined;
}

/** One request per subscription, in the "distinct connections mode" of GraphQL over SSE, for where WebSockets do not pass. */
export class EventStreamTransport implements LiveTransport {
  readonly #running = new Set<AbortController>();
  #refused: string | undefined;

  constructor(private readonly options: EventStreamOptions) {}

  start(request: GraphQLRequest, sink: LiveSink): () => void {
    const stopped = new AbortController();
    const dead = new AbortController();
    this.#running.add(dead);
    const signal = AbortSignal.any([stopped.signal, dead.signal]);
    this.#run(request, sink, signal, () => dead.abort())
      .then(
        () => stopped.signal.aborted || sink.complete(),
        (error: unknown) => stopped.signal.aborted || sink.lost(error),
      )
      .finally(() => this.#running.delete(dead));
    return () => stopped.abort();
  }

  reconnect(): void {
    for (const dead of this.#running) dead.abort();
  }

  async #run(request: GraphQLRequest, sink: LiveSink, signal: AbortSignal, die: () => void): Promise<void> {
    const { url, fetch, tokens } = this.options;
    const token = await (this.#refused === undefined ? tokens?.accessToken() : tokens?.renew(this.#refused));
    this.#refused = undefined;
    let timer = setTimeout(die, SILENT_MS);
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(die, SILENT_MS);
    };
    try {
      const response = await fetch(`${url}/graphql/stream`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...(token && { authorization: `Bearer ${token.token}` }),
        },
        body: JSON.stringify(request),
        signal,
      }).catch(gone);
      if (!response.ok || !response.body) throw answerOf(await response.text(), response).errors[0]!;
      sink.opened();
      for await (const { event, data } of eventsOf(response.body, heard)) {
        if (event === 'complete') return;
        if (event !== 'next') continue;
        const result = JSON.parse(data) as { data?: unknown; errors?: readonly ErrorOfAnswer[] };
        const errors = (result.errors ?? []).map((one) => errorOf(one));
        // Also at the end of its token: the next try brings another.
        if (result.data == null && errors[0]) throw errors[0];
        sink.next({ data: result.data, errors });
      }
      gone();
    } catch (error) {
      if (error instanceof UnauthenticatedError) this.#refused = token?.token;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
