import { set } from '../plan/merge';
import type { SubgraphRequest, SubgraphResult, Transport } from '../transport';

/** As much of an AbortSignal as a call needs. A real one costs more than all the rest of sharing. */
export interface CallSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface ShareReadsOptions<C> {
  /**
   * For whom a call is: only calls with the same scope may share an answer, and undefined never shares. It must name
   * everything that an answer can depend on besides the request, the viewer above all.
   */
  readonly scope: (context: C) => string | undefined;
  /** The context of the one call that is made for all, with a signal that aborts when all have left. */
  readonly shared: (context: C, signal: CallSignal) => C;
  /** The caller's own end. */
  readonly signal: (context: C) => CallSignal | undefined;
}

interface Flight {
  readonly answer: Promise<SubgraphResult>;
  readonly gone: Departure;
  /** Those who wait for it now … */
  waiting: number;
  /** … and all who ever did: more than one, and nobody may keep the answer itself. */
  joined: number;
}

/**
 * Lets equal reads that are in flight at the same time share one call, within one scope only. Nothing is kept: the
 * moment that the answer is there, the next one asks again. Mutations always go their own way; so must every read of a
 * mutation operation, which the scope decides (undefined).
 */
export function shareReads<C>(transport: Transport<C>, options: ShareReadsOptions<C>): Transport<C> {
  const flights = new Map<string, Flight>();

  const begin = (key: string, request: SubgraphRequest, context: C): Flight => {
    const gone = new Departure();
    const answer = transport.execute(request, options.shared(context, gone));
    const flight: Flight = { answer, gone, waiting: 0, joined: 0 };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    answer.then(land, land);
    return flight;
  };

  const join = (flight: Flight, key: string, signal: CallSignal | undefined): Promise<SubgraphResult> => {
    flight.waiting += 1;
    flight.joined += 1;
    return new Promise((resolve, reject) => {
      const done = () => {
        signal?.removeEventListener('abort', leave);
        flight.waiting -= 1;
      };
      const leave = () => {
        done();
        const reason = signal?.reason as Error;
        reject(reason);
        if (flight.waiting > 0) return;
        if (flights.get(key) === flight) flights.delete(key);
        flight.gone.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      flight.answer.then(
        (result) => {
          if (signal?.aborted) return;
          done();
          // The engine merges into what it gets: each of several needs a copy of its own.
          resolve(flight.joined > 1 ? copyOf(result) : result);
        },
        (failure: unknown) => {
          if (signal?.aborted) return;
          done();
          const reason = failure as Error;
          reject(reason);
        },
      );
    });
  };

  return {
    ...(transport.subscribe && { subscribe: transport.subscribe.bind(transport) }),
    execute(request, context) {
      const scope = options.scope(context);
      const signal = options.signal(context);
      if (scope === undefined || mayWrite(request) || signal?.aborted)
        return transport.execute(request, context);
      const key = JSON.stringify([scope, request.operationName, request.variables]) + request.query;
      return join(flights.get(key) ?? begin(key, request, context), key, signal);
    },
  };
}

/** Aborted when the last of those who wait has left. */
class Departure implements CallSignal {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<() => void>();

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }
}

function copyOf({ data, errors }: SubgraphResult): SubgraphResult {
  return { data: copy(data) as SubgraphResult['data'], errors };
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(value)) set(copied, key, copy((value as Record<string, unknown>)[key]));
  return copied;
}

function mayWrite({ query }: SubgraphRequest): boolean {
  return /^\s*mutation\b/.test(query);
}
