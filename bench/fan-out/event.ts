import { encodeChangeCursor } from '@goldenhour/events';

/** One bed of one hospital changes: a frame of about 250 bytes. */
export const QUERY =
  'subscription ($after: String) { bedChanges(after: $after) { cursor changes { kind available hospital { id } } } }';

const TYPES = `
  type BedChangesEvent { cursor: String! CURSOR changes: [BedChange!]! }
  type BedChange { kind: String! available: Int hospital: Place }
  type Place { id: ID! }
`;

export const PLAIN_SDL = `
  type Query { nothing: Int }
  type Subscription { bedChanges(after: String): BedChangesEvent! }
  ${TYPES.replace('CURSOR', '')}
`;

/** The same with the marks that the gateway goes by. */
export const SUBGRAPH_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
  type Query { nothing: Int }
  type Subscription {
    bedChanges(after: String @tag(name: "resume-cursor")): BedChangesEvent! @tag(name: "public")
  }
  ${TYPES.replace('CURSOR', '@tag(name: "resume-cursor")')}
`;

/** The same in all processes of the bench. */
const epoch = '00000000-0000-4000-8000-000000000000';

export function cursorOf(sequence: number): string {
  return encodeChangeCursor({ epoch, sequence });
}

export function eventOf(sequence: number) {
  const change = { kind: 'ER_GENERAL', available: sequence % 40, hospital: { id: 'SG9zcGl0YWw6MTIz' } };
  return { cursor: cursorOf(sequence), changes: [change] };
}
