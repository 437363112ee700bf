import type { SubgraphSource } from '../../compose/subgraph-source';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag"])\n';

/** The subgraph that the corpus changes. */
const HOSPITAL = `${LINK}
type Query {
  "All hospitals."
  hospitals(first: Int = 10, after: String, kind: BedKind): HospitalConnection!
  "One hospital."
  hospital(id: ID!): Hospital
  "By name."
  search(filter: HospitalFilter): [Found!]!
  "How the feed does."
  feed: Feed
}

type Mutation {
  "States beds."
  updateBeds(input: UpdateBedsInput!): UpdateBedsPayload!
}

type Subscription {
  "What changed."
  bedChanges(after: String): BedChangesEvent!
}

"What can be looked up."
interface Node { id: ID! }

"A hospital."
type Hospital implements Node @key(fields: "id") {
  id: ID!
  name: String
  phone: String
  location: Location
  beds(kinds: [BedKind!]): [Bed!]
  secret: String @inaccessible
}

"Where."
type Location { latitude: Float! longitude: Float! }

"Beds of one kind."
type Bed { kind: BedKind! available: Int capacity: Int suspect: Boolean! }

"Kinds of beds."
enum BedKind { GENERAL ICU NEGATIVE_PRESSURE }

"What a search finds."
union Found = Hospital | Region

"A region."
type Region { name: String! }

"How the feed does."
type Feed { lagSeconds: Int source: String! }

"Which hospitals."
input HospitalFilter { text: String! kind: BedKind near: NearInput }

"A circle."
input NearInput { latitude: Float! longitude: Float! radiusKm: Float = 10 }

"Beds as counted."
input UpdateBedsInput { hospitalId: ID! kind: BedKind! available: Int! note: String }

type UpdateBedsPayload { hospital: Hospital userErrors: [UserError!]! }

"What a person can mend."
type UserError { code: String! message: String! }

"Changes of one commit."
type BedChangesEvent { cursor: String! beds: [Bed!]! }

"Hospitals."
type HospitalConnection { edges: [HospitalEdge!]! nodes: [Hospital!]! pageInfo: PageInfo! }

"A hospital in a list."
type HospitalEdge { cursor: String! node: Hospital! }

"Where a page ends."
type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

const ALERTS = `${LINK}
type Query {
  "All messages."
  announcements: [Announcement!]!
}

"A message."
type Announcement @key(fields: "id") { id: ID! text: String! hospital: Hospital }

type Hospital @key(fields: "id") { id: ID! announcements: [Announcement!]! }
`;

export const GRAPH: readonly SubgraphSource[] = [
  { name: 'hospital', url: 'http://hospital.test/graphql', sdl: HOSPITAL },
  { name: 'alerts', url: 'http://alerts.test/graphql', sdl: ALERTS },
];

/** The changed subgraph's SDL. */
export function edited(edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((sdl, [from, to]) => {
    if (!sdl.includes(from)) throw new Error(`The corpus' graph does not contain ${from}.`);
    return sdl.replace(from, to);
  }, HOSPITAL);
}
