import { FederationEngine, shareReads, type Transport } from '@goldenhour/federation-engine';
import {
  GuardedTransport,
  HttpTransport,
  PUBLIC_VIEWER,
  systemClock,
  type Identity,
} from '@goldenhour/service-kit';
import { CANNED } from '../canned';
import { SUBGRAPHS, supergraphSdl, urlOf } from '../supergraph';
import { serve } from './front';

const TIMEOUT_MS = 5000;
const identity: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'bench-request',
  fresh: false,
};

/** The compiled engine as the gateway runs it: time-out, breaker and a signed identity at every call. */
export function compiledOverHttp(ports: Record<string, number>): Promise<number> {
  return over(ports, (name) => calling(name, ports[name]!));
}

/** The same, where equal reads of the same viewer share one call. */
export function compiledSharing(ports: Record<string, number>): Promise<number> {
  return over(ports, (name) =>
    shareReads(calling(name, ports[name]!), {
      scope: () => 'PUBLIC',
      shared: (context) => context,
      signal: () => undefined,
    }),
  );
}

/** Subgraphs in the same process: a call is a function, its answer an object. */
export function compiledInProcess(ports: Record<string, number>): Promise<number> {
  return over(ports, (name) => {
    const text = JSON.stringify(CANNED[name]);
    return { execute: () => Promise.resolve(JSON.parse(text) as object) };
  });
}

function calling(name: string, port: number): Transport {
  const http = new HttpTransport({
    url: urlOf(port),
    audience: name,
    key: 'k'.repeat(32),
    clock: systemClock,
  });
  const guarded = new GuardedTransport(http, TIMEOUT_MS);
  return { execute: (request) => guarded.execute(request, identity) };
}

function over(ports: Record<string, number>, transport: (name: string) => Transport): Promise<number> {
  const engine = new FederationEngine({
    supergraphSdl: supergraphSdl(ports),
    transports: Object.fromEntries(Object.keys(SUBGRAPHS).map((name) => [name, transport(name)])),
  });
  return serve(({ query, variables, operationName }) =>
    engine.execute({ source: query, variables, operationName }, undefined),
  );
}
