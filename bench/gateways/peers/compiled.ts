import { FederationEngine, shareReads, type Transport } from '@goldenhour/federation-engine';
import {
  GuardedTransport,
  HttpTransport,
  PUBLIC_VIEWER,
  systemClock,
  type Identity,
} from '@goldenhour/service-kit';
import { supergraphSdl, urlOf, type Ports, type Workload } from '../workloads/workload';
import type { Start } from '.';
import { serve } from './front';

const TIMEOUT_MS = 5000;
const identity: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'bench-request',
  fresh: false,
};

/** The compiled engine as the gateway runs it: time-out, breaker and a signed identity at every call. */
export const compiledOverHttp: Start = (workload, ports) =>
  over(workload, ports, (name) => calling(name, ports[name]!));

/** The same, where equal reads of the same viewer share one call. */
export const compiledSharing: Start = (workload, ports) =>
  over(workload, ports, (name) =>
    shareReads(calling(name, ports[name]!), {
      scope: () => 'PUBLIC',
      shared: (context) => context,
      signal: () => undefined,
    }),
  );

/** Subgraphs in the same process: a call is a function, its answer an object made anew. */
export const compiledInProcess: Start = (workload, ports) =>
  over(workload, ports, (name) => {
    const known = new Map<string, string>();
    return {
      async execute(request) {
        let text = known.get(request.query);
        if (text === undefined) {
          text = await workload.answer(name, JSON.stringify(request));
          known.set(request.query, text);
        }
        return JSON.parse(text) as object;
      },
    };
  });

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

function over(workload: Workload, ports: Ports, transport: (name: string) => Transport): Promise<number> {
  const engine = new FederationEngine({
    supergraphSdl: supergraphSdl(workload, ports),
    transports: Object.fromEntries(Object.keys(workload.subgraphs).map((name) => [name, transport(name)])),
  });
  return serve(({ query, variables, operationName }) =>
    engine.execute({ source: query, variables, operationName }, undefined),
  );
}
