import { IDENTITY_HEADER, PUBLIC_VIEWER, signIdentity, type Identity } from '@goldenhour/service-kit';
import { Pool } from 'undici';
import { hospitals } from '../workloads/hospitals';
import { urlOf, type Ports, type Workload } from '../workloads/workload';
import type { ByHand, Call, Row } from './by-hand';
import { serve } from './front';
import { hospitalsByHand } from './hand-written-hospitals';
import { reviewsByHand } from './hand-written-reviews';
import type { Start } from '.';

/** As many as the transport of ours opens at most; with one for each waiting client both cost more. */
const CONNECTIONS = 24;

const identity: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'bench-request',
  fresh: false,
};

/** What a programmer would write for the one query of a workload, with a signed identity at every call. */
export const handWritten: Start = (workload, ports) =>
  handler(workload, ports, (audience, body) => ({
    [IDENTITY_HEADER]: signIdentity(identity, { key: 'k'.repeat(32), audience, body, now: Date.now() }),
  }));

/** The same where subgraphs believe anybody. */
export const handWrittenBare: Start = (workload, ports) => handler(workload, ports, () => ({}));

function handler(
  workload: Workload,
  ports: Ports,
  identified: (audience: string, body: string) => Record<string, string>,
): Promise<number> {
  const pools = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [
      name,
      new Pool(new URL(urlOf(port)).origin, { connections: CONNECTIONS }),
    ]),
  );
  const call: Call = async (name, query, variables) => {
    const text = JSON.stringify({ query, variables });
    const { body } = await pools[name]!.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...identified(name, text) },
      body: text,
    });
    return ((await body.json()) as { data: Row }).data;
  };
  const byHand: ByHand = workload === hospitals ? hospitalsByHand : reviewsByHand;
  return serve(byHand(call));
}
