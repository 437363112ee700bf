// The live subscription: one EventSource at a time, resumed after the last cursor that was seen.
import { backOffSeconds, BED_FIELDS } from './api.mjs';
import { serverNow } from './freshness.mjs';

const CHANGES = `subscription LiveChanges($after: String) {
  bedChanges(after: $after, kinds: [ER_GENERAL]) {
    cursor
    changes { ${BED_FIELDS} hospital { id } }
    renewed { reportedAt hospital { id } }
  }
}`;

/**
 * Calls `onEvent(bedChanges)` for each event, `onState('connecting' | 'open' | 'broken')` as the connection goes, and
 * `onExpired()` when the server no longer knows the cursor: then the board must be loaded anew and `start` called again.
 */
export class LiveStream {
  #handlers;
  #source = null;
  #cursor = null;
  #timer = null;
  #failures = 0;

  constructor(handlers) {
    this.#handlers = handlers;
  }

  /** When something was last heard, by the server's clock; null when nothing is open. */
  heardAt = null;

  start(cursor) {
    this.#cursor = cursor;
    this.#failures = 0;
    this.#open();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.heardAt = null;
  }

  /** Opens a new connection in place of the present one, which may be dead without having said so. */
  renew() {
    if (this.#cursor !== null) this.#open();
  }

  #open() {
    this.stop();
    const parameters = new URLSearchParams({
      query: CHANGES,
      variables: JSON.stringify({ after: this.#cursor }),
    });
    const source = new EventSource(`/graphql/stream?${parameters}`);
    this.#source = source;
    source.addEventListener('open', () => {
      this.heardAt = serverNow();
      this.#handlers.onState('open');
    });
    source.addEventListener('next', ({ data }) => this.#take(JSON.parse(data)));
    source.addEventListener('complete', () => this.#retry());
    // EventSource would come back by itself, but with the first cursor instead of the last.
    source.addEventListener('error', () => this.#retry());
  }

  #take({ data, errors }) {
    if (errors?.some(({ extensions }) => extensions?.code === 'CURSOR_EXPIRED')) {
      this.stop();
      this.#cursor = null;
      this.#handlers.onState('connecting');
      this.#handlers.onExpired();
      return;
    }
    const event = data?.bedChanges;
    if (!event) {
      this.#retry();
      return;
    }
    this.#failures = 0;
    this.heardAt = serverNow();
    this.#cursor = event.cursor;
    this.#handlers.onEvent(event);
  }

  #retry() {
    if (this.#source === null) return;
    this.stop();
    this.#failures += 1;
    this.#handlers.onState('broken');
    this.#timer = setTimeout(() => this.#open(), backOffSeconds(this.#failures) * 1000);
  }
}
