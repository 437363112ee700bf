import { buildSchema, parse } from 'graphql';
import { createOperationCheck } from './check-operation';

const schema = buildSchema(`
  type Query {
    leaf: Int
    node: Node
    list: [Node!]!
    items(first: Int! = 20, last: Int): Connection!
    recommend(first: Int! = 5): Recommendation
    any: Thing
  }
  interface Thing { id: ID }
  type Node implements Thing { id: ID a: Int b: Int node: Node list: [Node] items(first: Int): Connection }
  type Connection { totalCount: Int nodes: [Node] edges: [Edge] }
  type Edge { node: Node }
  type Recommendation { recommended: [Node] leftOut: [Node] }
`);

const limits = { depth: 12, aliases: 30, cost: 10_000, recursiveSelections: 1000 };

function codesAndMessages(
  query: string,
  variables?: Record<string, unknown>,
  changed = {},
): [unknown, string][] {
  const check = createOperationCheck(() => schema, { ...limits, ...changed });
  return check(parse(query), undefined, variables).map(({ extensions, message }) => [
    extensions['code'],
    message,
  ]);
}

const nested = (depth: number) => `${'{ node '.repeat(depth - 1)}{ id }${' }'.repeat(depth - 1)}`;
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `x${n}: leaf`).join(' ')} }`;

describe('the limits of an operation', () => {
  it.each([
    ['depth 12', nested(12)],
    [
      'depth 12 where fragments add levels of braces only',
      `query ${nested(11).replace('{ id }', '{ ...F }')} fragment F on Node { ... on Node { node { id } } }`,
    ],
    ['30 aliases', aliased(30)],
    [
      'introspection, however deep',
      '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }',
    ],
    ['introspection beside the deepest query', `{ __type(name: "Node") { name } ${nested(12).slice(1)}`],
  ])('lets %s pass', (_, query) => {
    expect(codesAndMessages(query)).toEqual([]);
  });

  it.each([
    ['depth 13', nested(13), "The operation's depth of 13 exceeds the limit of 12."],
    [
      'depth 13 inside a fragment',
      `query { node { ...F } } fragment F on Node ${nested(12)}`,
      "The operation's depth of 13 exceeds the limit of 12.",
    ],
    ['31 aliases', aliased(31), "The operation's aliases of 31 exceeds the limit of 30."],
    [
      'aliases that a fragment repeats',
      `query { node { ...F node { ...F } } } fragment F on Node { ${Array.from({ length: 16 }, (_, n) => `x${n}: a`).join(' ')} }`,
      "The operation's aliases of 32 exceeds the limit of 30.",
    ],
  ])('refuses %s, saying which limit, the value and the maximum', (_, query, message) => {
    expect(codesAndMessages(query)).toEqual([['OPERATION_TOO_COMPLEX', message]]);
  });

  it('counts selections with every fragment written out, introspection included', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Node { ...F${n + 1} node { ...F${n + 1} } }`,
    ).join(' ');
    const startedAt = performance.now();
    const [refused] = codesAndMessages(`query { node { ...F0 } } ${doubling} fragment F30 on Node { id }`);
    expect(refused?.[0]).toBe('OPERATION_TOO_COMPLEX');
    expect(refused?.[1]).toBe(
      "The operation's recursive selections of 2147483648 exceeds the limit of 1000.",
    );
    // Written out it would take longer than anyone waits.
    expect(performance.now() - startedAt).toBeLessThan(5000);
    const wide = `{ __schema { ${'types { name } '.repeat(501)} } }`;
    expect(codesAndMessages(wide)[0]?.[0]).toBe('OPERATION_TOO_COMPLEX');
  });

  it('refuses a variable of the wrong type before anything runs', () => {
    const check = createOperationCheck(() => schema, limits);
    const errors = check(parse('query ($n: Int!) { items(first: $n) { totalCount } }'), undefined, {
      n: 'many',
    });
    expect(errors[0]?.message).toMatch(/^Variable "\$n" got invalid value/);
  });

  it('refuses an operation name that the document does not have', () => {
    const check = createOperationCheck(() => schema, limits);
    expect(check(parse('query A { leaf }'), 'B', {})[0]?.message).toBe('Unknown operation named "B".');
    expect(check(parse('query A { leaf } query B { leaf }'), undefined, {})[0]?.message).toMatch(
      /^Must provide operation name/,
    );
  });
});

describe('the cost of an operation', () => {
  const cost = (query: string, variables?: Record<string, unknown>) => {
    const message = codesAndMessages(query, variables, { cost: -1 })[0]?.[1] ?? '';
    return Number(/cost of (\d+)/.exec(message)?.[1]);
  };

  it.each<[string, string, number, Record<string, unknown> | null]>([
    ['one for a field', '{ leaf }', 1, null],
    ['nothing for __typename', '{ __typename leaf }', 1, null],
    ['a field and what is in it', '{ node { a b } }', 3, null],
    ['ten times what is in a list', '{ list { a b } }', 21, null],
    [
      '`first` times what is in a connection’s nodes',
      '{ items(first: 3) { totalCount nodes { a } } }',
      1 + 1 + 1 + 3,
      null,
    ],
    [
      '`first` times what is in its edges',
      '{ items(first: 3) { edges { node { a } } } }',
      1 + 1 + 3 * 2,
      null,
    ],
    ['the default of `first`', '{ items { nodes { a } } }', 1 + 1 + 20, null],
    ['`last` too', '{ items(first: 1, last: 30) { nodes { a } } }', 1 + 1 + 30, null],
    [
      'lists beside each other in one page',
      '{ recommend(first: 4) { recommended { a } leftOut { a b } } }',
      1 + 5 + 9,
      null,
    ],
    ['a variable’s value', 'query ($n: Int!) { items(first: $n) { nodes { a } } }', 1 + 1 + 7, { n: 7 }],
    ['a variable’s default', 'query ($n: Int! = 9) { items(first: $n) { nodes { a } } }', 1 + 1 + 9, null],
    [
      'pages inside pages',
      '{ items(first: 10) { nodes { items(first: 10) { nodes { a } } } } }',
      1 + 1 + 10 * (1 + 1 + 10),
      null,
    ],
    ['ten for a page of no stated size', '{ node { items { nodes { a } } } }', 1 + 1 + 1 + 10, null],
    [
      'no more than the largest page, which the field refuses itself',
      '{ items(first: 5000) { nodes { a } } }',
      1 + 1 + 100,
      null,
    ],
    ['nothing for pages of negative size', '{ items(first: -5) { nodes { a } } }', 1 + 1, null],
    [
      'the same through a fragment on the connection',
      '{ items(first: 3) { ...C } } fragment C on Connection { nodes { a } }',
      1 + 1 + 3,
      null,
    ],
    ['every branch of a union of types', '{ any { id ... on Node { a b } } }', 1 + 3, null],
    ['nothing for introspection', '{ __schema { types { name fields { name } } } leaf }', 1, null],
  ])('is %s', (_, query, expected, variables) => {
    expect(cost(query, variables ?? {})).toBe(expected);
  });

  it('passes at exactly the limit and not above', () => {
    expect(codesAndMessages('{ items(first: 98) { nodes { a } } }', {}, { cost: 100 })).toEqual([]);
    expect(codesAndMessages('{ items(first: 99) { nodes { a } } }', {}, { cost: 100 })).toEqual([
      ['OPERATION_TOO_COMPLEX', "The operation's cost of 101 exceeds the limit of 100."],
    ]);
  });
});
