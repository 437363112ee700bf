import { set } from '../plan/merge';
import type { SubgraphRequest, SubgraphResult, Transport } from '../transport';

export interface ShareReadsOptions<C> {
  /**
   * For whom a call is: only calls with the same scope may share an answer, and undefined never shares. It must name
   * everything that an answer can depend on besides the request, the viewer above all.
   */
  readonly scope: (context: C) => string | undefined;
  /** The context of the one call that is made for all, with a signal that aborts when all have left. */
  readonly shared: (context: C, signal: AbortSignal) => C;
  /** The caller's own end. */
  readonly signal: (context: C) => AbortSignal | undefined;
}

interface Flight {
  readonly answer: Promise<SubgraphResult>;
  readonly gone: AbortController;
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
    const gone = new AbortController();
    const answer = transport.execute(request, options.shared(context, gone.signal));
    const flight: Flight = { answer, gone, waiting: 0, joined: 0 };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    answer.then(land, land);
    return flight;
  };

  const join = async (
    flight: Flight,
    key: string,
    signal: AbortSignal | undefined,
  ): Promise<SubgraphResult> => {
    flight.waiting += 1;
    flight.joined += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason as Error);
    });
    signal?.addEventListener('abort', leave, { once: true });
    try {
      const result = await (signal ? Promise.race([flight.answer, left]) : flight.answer);
      // The engine merges into what it gets: each of several needs a copy of its own.
      return flight.joined > 1 ? copyOf(result) : result;
    } finally {
      signal?.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0 && signal?.aborted) {
        if (flights.get(key) === flight) flights.delete(key);
        flight.gone.abort(signal.reason);
      }
    }
  };

  return {
    ...(transport.subscribe && { subscribe: transport.subscribe.bind(transport) }),
    async execute(request, context) {
      const scope = options.scope(context);
      const signal = options.signal(context);
      if (scope === undefined || mayWrite(request) || signal?.aborted)
        return transport.execute(request, context);
      const key = JSON.stringify([scope, request.operationName, request.variables]) + request.query;
      return join(flights.get(key) ?? begin(key, request, context), key, signal);
    },
  };
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
