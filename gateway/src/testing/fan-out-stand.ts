import { createLogger, createMetrics, type Identity, type Viewer } from '@goldenhour/service-kit';
import { getOperationAST, parse } from 'graphql';
import { FanOut } from '../fan-out/fan-out';
import { createFanOutMetrics } from '../fan-out/fan-out-metrics';
import type { PreparedOperation } from '../operation/prepare';
import { LOGGED_SDL, LoggedSource } from './logged-source';
import { TestSink } from './test-sink';

/** What the tests' clients ask for. */
export const CHANGES =
  'subscription ($after: String) { changes(after: $after) { cursor changes { kind free place { id } } } }';

export const bed = (free: number, kind = 'ER', place = 'p1') => ({ kind, free, place: { id: place } });

const PUBLIC: Viewer = { role: 'PUBLIC' };

/** A fan-out over a log, with clients whose every event can be looked at. */
export function fanOutStand(patienceMs = 30_000) {
  const source = new LoggedSource();
  const { registry } = createMetrics();
  const metrics = createFanOutMetrics(registry);
  const fanOut = new FanOut({
    engine: source,
    supergraphSdl: LOGGED_SDL,
    metrics,
    log: createLogger({ name: 'test', level: 'silent' }),
    random: () => 0,
    patienceMs,
  });
  const documents = new Map<string, PreparedOperation>();
  const prepared = (query: string, variables?: Record<string, unknown>): PreparedOperation => {
    const known = documents.get(query);
    if (known) return { ...known, variables };
    const document = parse(query);
    const definition = getOperationAST(document, null)!;
    const operation = { source: query, document, definition, operationName: undefined, variables };
    documents.set(query, operation);
    return operation;
  };
  return {
    source,
    fanOut,
    metrics,
    /** Subscribes; the sink shows what comes, and leaves. */
    join(query: string, variables?: Record<string, unknown>, viewer = PUBLIC) {
      const identity: Identity = { viewer, caller: 'gateway', requestId: 'r', fresh: false };
      const sink = new TestSink();
      const member = fanOut.subscribe(prepared(query, variables), identity, sink);
      return Object.assign(sink, { leave: () => member.leave() });
    },
    async value(name: 'upstreams' | 'coalesced' | 'closedSlow'): Promise<number> {
      const { values } = await metrics[name].get();
      return values.reduce((sum, { value }) => sum + value, 0);
    },
  };
}

/** Until nothing that is ready waits any more. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
