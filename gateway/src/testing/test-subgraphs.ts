import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@apollo/composition';
import { AppError, type Identity } from '@goldenhour/service-kit';
import { parse, type GraphQLSchema } from 'graphql';
import { EventSource } from './event-source';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])`;

const placesSdl = `${link}
  type Query {
    hospitals(first: Int! = 10, after: String): HospitalConnection!
    hospital(id: ID!): Hospital
    whoAmI: WhoAmI!
    broken: String
    promised: String!
  }
  type WhoAmI { role: String! userId: String fresh: Boolean! requestId: String! }
  type Mutation { renameHospital(input: RenameHospitalInput!): RenameHospitalPayload! }
  input RenameHospitalInput { id: ID!, name: String! }
  type RenameHospitalPayload { hospital: Hospital }
  type Subscription { bedChanges(after: String): BedChangesEvent! }
  type BedChangesEvent { cursor: String! changes: [BedChange!]! }
  type BedChange { available: Int hospital: Hospital }
  type HospitalConnection { totalCount: Int! nodes: [Hospital!]! edges: [HospitalEdge!]! }
  type HospitalEdge { distanceMeters: Int! node: Hospital! }
  type Hospital @key(fields: "id") { id: ID! name: String tier: String location: Location nearest(first: Int! = 5): HospitalConnection }
  type Location { latitude: Float! longitude: Float! }
`;

const notesSdl = `${link}
  type Query { announcements(first: Int! = 10): AnnouncementConnection! }
  type Hospital @key(fields: "id") { id: ID! announcements(first: Int! = 10): AnnouncementConnection mayFail: String }
  type AnnouncementConnection { totalCount: Int! nodes: [Announcement!]! }
  type Announcement { id: ID! message: String! hospital: Hospital }
`;

export interface BedChangeFixture {
  cursor: string;
  changes: { available: number | null; hospital: { id: string } }[];
}

/** Two subgraphs with an entity in common, their supergraph, and a handle on what they do. */
export function testSubgraphs() {
  const hospitals = new Map(
    ['h1', 'h2', 'h3'].map((id) => [id, { id, name: `Hospital ${id}`, tier: 'LOCAL_CENTER' }]),
  );
  const bedChanges = new EventSource<BedChangeFixture>();
  const identities: { subgraph: string; identity: Identity }[] = [];
  const seen = (subgraph: string) => (identity: Identity) => identities.push({ subgraph, identity });
  const list = (first: number) => {
    const nodes = [...hospitals.values()].slice(0, first);
    return { totalCount: hospitals.size, nodes, edges: nodes.map((node) => ({ distanceMeters: 100, node })) };
  };

  const places = buildSubgraphSchema({
    typeDefs: parse(placesSdl),
    resolvers: {
      Query: {
        hospitals: (_: unknown, { first }: { first: number }) => {
          if (first > 100)
            throw new AppError('BAD_USER_INPUT', 'first must be 1 to 100.', { argument: 'first' });
          return list(first);
        },
        hospital: (_: unknown, { id }: { id: string }) => hospitals.get(id) ?? null,
        whoAmI: (_: unknown, __: unknown, { viewer, fresh, requestId }: Identity) => ({
          ...viewer,
          fresh,
          requestId,
        }),
        broken: () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7:3306 user=root');
        },
      },
      Mutation: {
        renameHospital: (_: unknown, { input }: { input: { id: string; name: string } }) => {
          const hospital = hospitals.get(input.id);
          if (hospital) hospital.name = input.name;
          return { hospital };
        },
      },
      Subscription: {
        bedChanges: {
          subscribe: (_: unknown, { after }: { after?: string }) => {
            if (after === 'old') throw new AppError('CURSOR_EXPIRED');
            return bedChanges.subscribe();
          },
          resolve: (event: BedChangeFixture) => event,
        },
      },
      Hospital: {
        __resolveReference: ({ id }: { id: string }) => hospitals.get(id) ?? null,
        name: ({ id }: { id: string }) => hospitals.get(id)?.name,
        tier: ({ id }: { id: string }) => hospitals.get(id)?.tier,
        location: () => ({ latitude: 37.5, longitude: 127 }),
        nearest: (_: unknown, { first }: { first: number }) => list(first),
      },
    } as Parameters<typeof buildSubgraphSchema>[0] extends { resolvers?: infer R } ? R : never,
  });

  const notes = buildSubgraphSchema({
    typeDefs: parse(notesSdl),
    resolvers: {
      Query: {
        announcements: () => ({
          totalCount: 1,
          nodes: [{ id: 'a-h1', message: 'CT is down', hospital: { __typename: 'Hospital', id: 'h1' } }],
        }),
      },
      Hospital: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        announcements: ({ id }: { id: string }) => ({
          totalCount: 1,
          nodes: [{ id: `a-${id}`, message: `Note of ${id}` }],
        }),
        mayFail: ({ id }: { id: string }) => {
          if (id === 'h2') throw new AppError('FORBIDDEN', 'Not for you.');
          return 'fine';
        },
      },
    },
  });

  return {
    schemas: { places, notes } as Record<'places' | 'notes', GraphQLSchema>,
    supergraphSdl: compose(),
    sdl: { places: placesSdl, notes: notesSdl },
    bedChanges,
    identities,
    seen,
  };
}

export type TestSubgraphs = ReturnType<typeof testSubgraphs>;

function compose(): string {
  const services = [
    { name: 'places', url: 'http://places.internal:4101/graphql', typeDefs: parse(placesSdl) },
    { name: 'notes', url: 'http://notes.internal:4102/graphql', typeDefs: parse(notesSdl) },
  ];
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map(String).join('\n'));
  return result.supergraphSdl;
}
