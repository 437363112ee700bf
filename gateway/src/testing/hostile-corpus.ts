/**
 * A GraphQL request that nobody sends in good faith, as JSON text: over HTTP it is the body, over WebSocket the payload
 * of `subscribe`. Written for the schema of the test subgraphs.
 */
export interface HostileOperation {
  readonly name: string;
  readonly payload: string;
  /** `extensions.code` of the one error that it is answered with; absent where it is harmless and simply answered. */
  readonly code?: string;
  /** No GraphQL request at all: 400 over HTTP whatever the client accepts. */
  readonly malformed?: true;
}

const operation = (query: string, variables?: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ query, variables });
const nested = (steps: number) =>
  `{ hospitals { nodes { ${'nearest { nodes { '.repeat(steps)} id ${'} }'.repeat(steps)} } } }`;
const each = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n));

/** Each fragment spreads the next one twice: 2^20 fields when written out. */
const doubling = [
  '{ hospitals { nodes { ...F0 } } }',
  ...each(20, (n) => `fragment F${n} on Hospital { ...F${n + 1} ...F${n + 1} }`),
  'fragment F20 on Hospital { id }',
].join(' ');
const circular = [
  '{ hospitals { nodes { ...A } } }',
  'fragment A on Hospital { nearest { nodes { ...B } } }',
  'fragment B on Hospital { nearest { nodes { ...A } } }',
].join(' ');
const byId = 'query ($id: ID!) { hospital(id: $id) { name } }';
const byFirst = 'query ($first: Int!) { hospitals(first: $first) { totalCount } }';

export const HOSTILE_OPERATIONS: readonly HostileOperation[] = [
  { name: 'an empty document', payload: operation(''), code: 'BAD_USER_INPUT', malformed: true },
  { name: 'a document of spaces', payload: operation('  \n'), code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a syntax error', payload: operation('{ hospitals('), code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a depth of 50', payload: operation(nested(23)), code: 'OPERATION_TOO_COMPLEX' },
  { name: 'a depth of 5,000', payload: operation(nested(2500)), code: 'OPERATION_TOO_COMPLEX' },
  { name: '20,000 braces', payload: operation('{'.repeat(20_000)), code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: '1,000 aliases',
    payload: operation(`{ ${each(1000, (n) => `a${n}: __typename`).join(' ')} }`),
    code: 'OPERATION_TOO_COMPLEX',
  },
  {
    name: '1,000 directives',
    payload: operation(`{ __typename ${'@skip(if: false) '.repeat(1000)} }`),
    code: 'OPERATION_TOO_COMPLEX',
  },
  {
    name: '10,000 fields',
    payload: operation(`{ ${'__typename '.repeat(10_000)} }`),
    code: 'OPERATION_TOO_COMPLEX',
  },
  { name: 'circular fragments', payload: operation(circular), code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'fragments that double 20 times', payload: operation(doubling), code: 'OPERATION_TOO_COMPLEX' },
  {
    name: 'an Int of 2^31 in a variable',
    payload: operation(byFirst, { first: 2 ** 31 }),
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'an Int of 2^31 in the document',
    payload: operation('{ hospitals(first: 2147483648) { totalCount } }'),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a number of 1e400 in a variable',
    payload: `{"query":${JSON.stringify(byFirst)},"variables":{"first":1e400}}`,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a number of 1e400 in the document',
    payload: operation('{ hospitals(first: 1e400) { totalCount } }'),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'a lone surrogate in a variable', payload: operation(byId, { id: '\ud800' }) },
  {
    name: 'a lone surrogate in the document',
    payload: operation('{ hospital(id: "\ud800") { name } }'),
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'NUL in a variable', payload: operation(byId, { id: '\0' }) },
  {
    name: 'NUL in the document',
    payload: operation('{ hospital\0 { name } }'),
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: '__proto__ among the variables',
    payload: `{"query":${JSON.stringify(byId)},"variables":{"__proto__":{"id":"h1"},"id":"h1"}}`,
  },
  {
    name: '__proto__ in place of the variables',
    payload: `{"query":${JSON.stringify(byId)},"__proto__":{"variables":{"id":"h1"}}}`,
    code: 'BAD_USER_INPUT',
  },
  { name: '__proto__ as a field', payload: operation('{ __proto__ }'), code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: '__proto__ as the name of the operation',
    payload: '{"query":"query A { __typename }","operationName":"__proto__"}',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: '__proto__ as the id of a document',
    payload: '{"documentId":"__proto__"}',
    code: 'PERSISTED_DOCUMENT_NOT_FOUND',
  },
  {
    name: 'variables that are a list',
    payload: `{"query":${JSON.stringify(byId)},"variables":["h1"]}`,
    code: 'BAD_USER_INPUT',
    malformed: true,
  },
  { name: 'no document', payload: '{}', code: 'BAD_USER_INPUT', malformed: true },
];
