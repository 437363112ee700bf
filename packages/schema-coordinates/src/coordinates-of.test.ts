import { buildSchema, parse } from 'graphql';
import { coordinatesOf } from './coordinates-of';

const schema = buildSchema(`
  type Query { hospitals(filter: Filter, kinds: [Kind!], first: Int): [Hospital!]! }
  type Hospital { name: String beds(kind: Kind): Int }
  input Filter { text: String near: Near }
  input Near { metres: Int within: Filter }
  enum Kind { ER ICU }
`);
const used = (text: string) => [...coordinatesOf(parse(text), schema)].sort();

it('names fields, arguments, enum values and input fields once, through fragments and aliases, without introspection', () => {
  expect(
    used(`{ __typename a: hospitals(filter: { near: { metres: 5 } }, first: 1) { ...Name } b: hospitals { ...Name } }
      fragment Name on Hospital { name beds(kind: ER) }`),
  ).toEqual([
    'Filter.near',
    'Hospital.beds',
    'Hospital.beds.kind',
    'Hospital.name',
    'Kind.ER',
    'Near.metres',
    'Query.hospitals',
    'Query.hospitals.filter',
    'Query.hospitals.first',
  ]);
});

it('counts every field and value of what comes in a variable, also where an input holds itself', () => {
  expect(
    used('query ($filter: Filter, $kinds: [Kind!]) { hospitals(filter: $filter, kinds: $kinds) { name } }'),
  ).toEqual([
    'Filter.near',
    'Filter.text',
    'Hospital.name',
    'Kind.ER',
    'Kind.ICU',
    'Near.metres',
    'Near.within',
    'Query.hospitals',
    'Query.hospitals.filter',
    'Query.hospitals.kinds',
  ]);
});

it('leaves out what the schema does not know', () => {
  expect(used('query ($x: Unknown) { hospitals(other: $x) { age } }')).toEqual(['Query.hospitals']);
});
