import { buildSchema, parse, validate } from 'graphql';
import { isValid } from './is-valid';

const schema = buildSchema(`
  type Query { hospital(id: ID!): Hospital hospitals(first: Int = 3, near: Place): [Hospital!]! any: Any }
  type Hospital { id: ID! name: String beds(kind: Kind): Int near: [Hospital] }
  type Nurse { name: String }
  union Any = Hospital | Nurse
  enum Kind { ER ICU }
  input Place { lat: Float! lon: Float! }
  type Subscription { beds: Int other: Int }
`);

/** Each rule of the specification has something to say here. */
const INVALID = [
  '{ missing }',
  '{ hospital { id } }',
  '{ hospital(id: 1, id: 2) { id } }',
  '{ hospital(id: 1) }',
  '{ hospitals { id { x } } }',
  '{ hospitals { id: name id } }',
  '{ hospitals { beds(kind: NONE) } }',
  '{ hospitals(near: { lat: 1 }) { id } }',
  '{ hospitals(near: { lat: 1, lat: 2, lon: 1 }) { id } }',
  '{ hospitals @nothing { id } }',
  '{ hospitals { id @skip(if: true) @skip(if: false) } }',
  'query @skip(if: true) { hospitals { id } }',
  '{ ...F }',
  '{ hospitals { ...F } } fragment F on Hospital { near { ...F } }',
  '{ hospitals { ...F } } fragment F on Nurse { name }',
  '{ hospitals { id } } fragment F on Hospital { id }',
  '{ any { ... on Kind { x } } }',
  'query A { any { __typename } } query A { any { __typename } }',
  '{ any { __typename } } query B { any { __typename } }',
  'query ($a: ID!) { hospitals { id } }',
  '{ hospital(id: $a) { id } }',
  'query ($a: Int) { hospital(id: $a) { id } }',
  'query ($a: Hospital) { hospital(id: $a) { id } }',
  'query ($a: ID!, $a: ID!) { hospital(id: $a) { id } }',
  'subscription { beds other }',
  'type Stray { a: Int } query { any { __typename } }',
];

const VALID = [
  '{ hospital(id: "1") { id name ...F } } fragment F on Hospital { near { beds(kind: ICU) } }',
  'query Q($near: Place, $skip: Boolean!) { hospitals(near: $near) { id @skip(if: $skip) } any { ... on Nurse { name } } }',
  '{ __schema { types { name } } hospitals { __typename } }',
];

describe('validity of a document', () => {
  it.each([...INVALID, ...VALID])('is what graphql-js says: %s', (source) => {
    const document = parse(source);
    expect(isValid(schema, document)).toBe(validate(schema, document).length === 0);
  });

  it('is denied to all that are wrong here, and to no other', () => {
    expect(INVALID.filter((source) => isValid(schema, parse(source)))).toEqual([]);
    expect(VALID.filter((source) => !isValid(schema, parse(source)))).toEqual([]);
  });
});
