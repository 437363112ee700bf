import { lint } from './lint';
import { DEFAULT_LINT_RULES, type LintRules } from './lint-rules';

const PAGE_INFO =
  '"Page." type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }';

function found(sdl: string, rules: Partial<LintRules> = {}, others: string[] = []): string[] {
  const findings = lint({ sdl, file: 'a.graphql', rules: { ...DEFAULT_LINT_RULES, ...rules }, others });
  return findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

it('finds nothing in a schema that keeps every rule', () => {
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { "Beds." beds(first: Int, after: String): BedConnection! }
    "What has an id." interface Node { id: ID! }
    "A bed." type Bed implements Node @key(fields: "id") { id: ID! kind: BedKind! }
    "Kinds." enum BedKind { GENERAL ICU_GENERAL }
    "Beds." type BedConnection { edges: [BedEdge!]! nodes: [Bed!]! pageInfo: PageInfo! }
    "A bed in a list." type BedEdge { cursor: String! node: Bed! }
    ${PAGE_INFO}
    extend type Elsewhere @key(fields: "id") { id: ID! }
  `;
  expect(found(sdl)).toEqual([]);
});

it.each<[string, string, string[]]>([
  [
    'a type without a description',
    'type Query { "A." a: A } type A { a: Int }',
    ['1:31 require-description'],
  ],
  ['a query without one', 'type Query { a: Int }', ['1:14 require-description']],
  ['a type that is not in PascalCase', '"A." type a_b { a: Int }', ['1:11 naming-convention']],
  ['a field that is not in camelCase', '"A." type A { some_thing: Int }', ['1:15 naming-convention']],
  ['an enum value in lower case', '"A." enum A { one }', ['1:15 naming-convention']],
  ['an entity without an id', '"A." type A @key(fields: "code") { code: ID! }', ['1:11 strict-id-in-types']],
  [
    'a deprecation without a date',
    '"A." type A { a: Int @deprecated(reason: "No.") }',
    ['1:22 deprecation-date'],
  ],
  [
    'a deprecation with a date that there is not',
    '"A." type A { a: Int @deprecated(reason: "Gone after 2027-13-45.") }',
    ['1:22 deprecation-date'],
  ],
  [
    'a deprecation without a reason',
    '"A." type A { a: Int @deprecated }',
    ['1:22 deprecation-date', '1:23 require-deprecation-reason'],
  ],
  [
    'a connection without a page info',
    `"A." type AConnection { edges: [AEdge!]! } "A." type AEdge { cursor: String! node: Int } ${PAGE_INFO}`,
    ['1:11 relay-connection-types'],
  ],
  [
    'an edge without a cursor',
    `"A." type AConnection { edges: [AEdge!]! pageInfo: PageInfo! } "A." type AEdge { node: Int } ${PAGE_INFO}`,
    ['1:74 relay-edge-types'],
  ],
])('finds %s', (_what, sdl, expected) => {
  expect(found(sdl)).toEqual(expected);
});

it('asks for an id of every object type where that is wanted, but of connections, edges and PageInfo', () => {
  const sdl = `"A." type A { a: Int } "A." type AConnection { edges: [AEdge!]! pageInfo: PageInfo! } "A." type AEdge { cursor: String! node: A } ${PAGE_INFO}`;
  expect(found(sdl)).toEqual([]);
  expect(found(sdl, { ids: 'all' })).toEqual(['1:11 strict-id-in-types']);
});

it('asks for no second description of what another subgraph describes, and for those of fields only where wanted', () => {
  const sdl = 'type A @key(fields: "id") { id: ID! }';
  expect(found(sdl, {}, ['"A." type A @key(fields: "id") { id: ID! }'])).toEqual([]);
  expect(found('"A." type A { a: Int }', { descriptions: 'fields' })).toEqual(['1:15 require-description']);
  expect(found('type A { a: Int }', { descriptions: 'off' })).toEqual([]);
});

it('marks what the version before had too', () => {
  const rules = DEFAULT_LINT_RULES;
  const before = 'type A { a: Int }';
  const findings = lint({ sdl: `${before} type B { b: Int }`, file: 'a.graphql', rules, before });
  expect(findings.map(({ known }) => known)).toEqual([true, false]);
});
