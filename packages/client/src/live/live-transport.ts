import type { GraphQLRequest } from '../document';
import type { ApiError } from '../errors/api-error';

/** What a transport tells of one running subscription; nothing more after `lost` or `complete`. */
export interface LiveSink {
  /** The API has the request. */
  opened(): void;
  next(result: { readonly data: unknown; readonly errors: readonly ApiError[] }): void;
  /** It ended without being asked to: a ConnectionError or what the API said. */
  lost(error: unknown): void;
  /** The API has no more to say. */
  complete(): void;
}

/** A way to run subscriptions. It never tries twice: who called it decides that, and from which cursor. */
export interface LiveTransport {
  /** @returns to stop it */
  start(request: GraphQLRequest, sink: LiveSink): () => void;
  /** Closes what stands open, so that everything that runs is lost and starts anew. */
  reconnect(): void;
}
