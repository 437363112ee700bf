import { IDENTITY_HEADER, PUBLIC_VIEWER, signIdentity, type Identity } from '@goldenhour/service-kit';
import { Pool } from 'undici';
import { urlOf } from '../supergraph';
import { serve } from './front';

/** As many as the transport of ours opens at most; with one for each waiting client both cost more. */
const CONNECTIONS = 24;

type Row = Record<string, unknown>;

const identity: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'bench-request',
  fresh: false,
};

/** What a programmer would write for this one query: three calls with a signed identity, merged by position. */
export function handWritten(ports: Record<string, number>): Promise<number> {
  return handler(ports, (audience, body) => ({
    [IDENTITY_HEADER]: signIdentity(identity, { key: 'k'.repeat(32), audience, body, now: Date.now() }),
  }));
}

/** The same where subgraphs believe anybody. */
export function handWrittenBare(ports: Record<string, number>): Promise<number> {
  return handler(ports, () => ({}));
}

function handler(
  ports: Record<string, number>,
  identified: (audience: string, body: string) => Record<string, string>,
): Promise<number> {
  const pools = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, new Pool(new URL(urlOf(port)).origin, { connections: CONNECTIONS })]),
  );
  const call = async (name: string, query: string, variables: Row): Promise<Row> => {
    const text = JSON.stringify({ query, variables });
    const { body } = await pools[name]!.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...identified(name, text) },
      body: text,
    });
    return ((await body.json()) as { data: Row }).data;
  };
  const entities = (fields: string) =>
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Hospital { ${fields} } } }`;

  return serve(async ({ variables }) => {
    const { hospitals } = (await call(
      'hospitals',
      'query ($first: Int!) { hospitals(first: $first) { __typename id name tier latitude longitude } }',
      { first: variables?.['first'] },
    )) as { hospitals: Row[] };
    const representations = hospitals.map(({ id }) => ({ __typename: 'Hospital', id }));
    const [beds, notes] = (await Promise.all([
      call('beds', entities('beds { available capacity freshness reportedAt }'), { representations }),
      call('notes', entities('notes { id message }'), { representations }),
    ])) as { _entities: Row[] }[];
    return {
      data: {
        hospitals: hospitals.map(({ id, name, tier, latitude, longitude }, i) => ({
          id,
          name,
          tier,
          latitude,
          longitude,
          beds: beds!._entities[i]!['beds'],
          notes: notes!._entities[i]!['notes'],
        })),
      },
    };
  });
}
