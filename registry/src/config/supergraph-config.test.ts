import { fileOf, parseSupergraphConfig } from './supergraph-config';

const GOOD = `
federation_version: =2.9.3
subgraphs:
  a:
    routing_url: http://a.test/graphql
    schema:
      file: ./a/schema.graphql
  b:
    schema:
      subgraph_url: http://b.test/graphql
`;
const parse = (text: string) => parseSupergraphConfig(text, 'graphs/supergraph.yaml');

it("reads rover's format, in its order", () => {
  const entries = parse(GOOD);
  expect(entries.map(({ name, url }) => [name, url])).toEqual([
    ['a', 'http://a.test/graphql'],
    // As rover does: a running subgraph is asked where it is introspected.
    ['b', 'http://b.test/graphql'],
  ]);
  expect(entries.map((entry) => fileOf(entry, 'graphs/supergraph.yaml'))).toEqual([
    'graphs/a/schema.graphql',
    null,
  ]);
});

it.each([
  ['a missing routing URL', 'routing_url: http://a.test/graphql', '', 'a has no routing_url.'],
  ['an empty routing URL', 'http://a.test/graphql', "''", 'a has no routing_url.'],
  ['a routing URL that is none', 'http://a.test/graphql', 'a', 'the routing_url of a is no URL: a.'],
  [
    'a duplicate URL',
    'http://a.test',
    'http://b.test',
    'a and b have the same routing_url, http://b.test/graphql.',
  ],
  ['a missing schema', 'file: ./a/schema.graphql', 'other: 1', 'subgraphs.a.schema'],
  ['an empty schema', 'subgraph_url: http://b.test/graphql', '{}', 'b has no routing_url.'],
  ['no subgraphs', GOOD, 'subgraphs: {}', 'names no subgraphs.'],
  ['federation 1', '=2.9.3', '1', 'federation_version 1 cannot be composed, only version 2.'],
  ['no YAML', 'subgraphs:', 'subgraphs: [', /^graphs\/supergraph\.yaml:\d+:\d+: /],
])('refuses %s with a sentence', (_what, from, to, sentence) => {
  expect(GOOD).toContain(from);
  expect(() => parse(GOOD.replace(from, to))).toThrow(sentence);
});
