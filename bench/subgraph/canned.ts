/** One fetch of twenty entities, as a plan asks for them. */
export const QUERY =
  'query ($ids: [ID!]!) { beds(ids: $ids) { id available capacity freshness reportedAt hospital { id name } } }';

export const VARIABLES = { ids: Array.from({ length: 20 }, (_, i) => `SG9zcGl0YWw6${i}`) };

export const SDL = /* GraphQL */ `
  type Query {
    beds(ids: [ID!]!): [Bed!]!
  }
  type Bed {
    id: ID!
    available: Int
    capacity: Int
    freshness: String!
    reportedAt: String!
    hospital: Hospital!
  }
  type Hospital {
    id: ID!
    name: String!
  }
`;

export const BEDS = VARIABLES.ids.map((id, i) => ({
  id,
  available: i % 7,
  capacity: 12,
  freshness: 'FRESH',
  reportedAt: '2026-11-28T03:04:05.678Z',
  hospital: { id, name: `데모 병원 ${i}` },
}));

export const ANSWER = JSON.stringify({ data: { beds: BEDS } });

export const KEY = 'k'.repeat(32);
export const AUDIENCE = 'beds';
