import { CANNED } from './canned';
import { link, type Workload } from './workload';

const key = link('key');

/** Twenty hospitals, their beds and their announcements: one fetch, then two side by side. */
export const hospitals: Workload = {
  title: '20 hospitals, three fetches (one, then two side by side), 4.4 KB',
  subgraphs: {
    hospitals: `${key}
    type Query { hospitals(first: Int!): [Hospital!]! }
    type Hospital @key(fields: "id") { id: ID! name: String! tier: String address: String latitude: Float! longitude: Float! }`,
    beds: `${key}
    type Hospital @key(fields: "id") { id: ID! beds: Beds }
    type Beds { available: Int capacity: Int freshness: String reportedAt: String }`,
    notes: `${key}
    type Hospital @key(fields: "id") { id: ID! notes: [Note!] }
    type Note { id: ID! message: String! }`,
  },
  query: `query Nearby($first: Int!) {
  hospitals(first: $first) {
    id
    name
    tier
    latitude
    longitude
    beds { available capacity freshness reportedAt }
    notes { id message }
  }
}`,
  variables: { first: 20 },
  operationName: 'Nearby',
  answer: (subgraph) => JSON.stringify(CANNED[subgraph]),
};
