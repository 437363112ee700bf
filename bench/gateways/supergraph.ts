import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

/** Twenty hospitals, their beds and their announcements: one fetch, then two side by side. */
export const SUBGRAPHS: Readonly<Record<string, string>> = {
  hospitals: `${link}
    type Query { hospitals(first: Int!): [Hospital!]! }
    type Hospital @key(fields: "id") { id: ID! name: String! tier: String address: String latitude: Float! longitude: Float! }`,
  beds: `${link}
    type Hospital @key(fields: "id") { id: ID! beds: Beds }
    type Beds { available: Int capacity: Int freshness: String reportedAt: String }`,
  notes: `${link}
    type Hospital @key(fields: "id") { id: ID! notes: [Note!] }
    type Note { id: ID! message: String! }`,
};

export const QUERY = `query Nearby($first: Int!) {
  hospitals(first: $first) {
    id
    name
    tier
    latitude
    longitude
    beds { available capacity freshness reportedAt }
    notes { id message }
  }
}`;

export const VARIABLES = { first: 20 };

/** @param ports where the subgraphs listen */
export function supergraphSdl(ports: Readonly<Record<string, number>>): string {
  const result = composeServices(
    Object.entries(SUBGRAPHS).map(([name, sdl]) => ({
      name,
      url: urlOf(ports[name]!),
      typeDefs: parse(sdl),
    })),
  );
  if (result.errors) throw new Error(result.errors.map(String).join('\n'));
  return result.supergraphSdl;
}

export function urlOf(port: number): string {
  return `http://127.0.0.1:${port}/graphql`;
}
