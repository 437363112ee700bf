import { buildSchema } from 'graphql';
import { composeContract } from './contract';
import { CONTRACTS } from './contract-filter';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@tag"])\n';
const GRAPH = [
  {
    name: 'hospital',
    url: 'http://hospital.test/graphql',
    sdl: `${LINK}
      type Query {
        hospital(id: ID!): Hospital
        audit: [Audit!]! @tag(name: "internal")
      }
      type Hospital @key(fields: "id") { id: ID! name: String staff: [Person!] @tag(name: "partner") }
      type Person { name: String! phone: String @tag(name: "internal") }
      type Audit { at: String! by: Person! reason: Reason! }
      enum Reason { ASKED CHECKED }
    `,
  },
  {
    name: 'alerts',
    url: 'http://alerts.test/graphql',
    sdl: `${LINK}
      type Query { messages: [String!]! @tag(name: "public") }
      type Hospital @key(fields: "id") { id: ID! messages: [String!] @tag(name: "internal") }
    `,
  },
];

async function shown(filter: Parameters<typeof composeContract>[1]): Promise<Record<string, string[]>> {
  const composition = await composeContract(GRAPH, filter);
  expect(composition.errors).toBeNull();
  const types = Object.values(buildSchema(composition.apiSdl!).getTypeMap());
  return Object.fromEntries(
    types.flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__')
        ? [[type.name, Object.keys(type.getFields())] as const]
        : [],
    ),
  );
}

it('shows the public what bears no tag, and no type that leads nowhere', async () => {
  expect(await shown(CONTRACTS['public']!)).toEqual({
    Query: ['messages', 'hospital'],
    Hospital: ['id', 'name'],
  });
});

it('shows partners their part too', async () => {
  expect(await shown(CONTRACTS['partner']!)).toEqual({
    Query: ['messages', 'hospital'],
    Hospital: ['id', 'name', 'staff'],
    Person: ['name'],
  });
});

it('shows ourselves everything', async () => {
  const { Query, Audit, Person } = await shown(CONTRACTS['internal']!);
  expect([Query, Audit, Person]).toEqual([
    ['messages', 'hospital', 'audit'],
    ['at', 'by', 'reason'],
    ['name', 'phone'],
  ]);
});

it('shows only what bears an included tag', async () => {
  expect(await shown({ include: ['public'], exclude: [] })).toEqual({ Query: ['messages'] });
});

it('gives a supergraph that still resolves what it hides', async () => {
  const { supergraphSdl } = await composeContract(GRAPH, CONTRACTS['public']!);
  expect(supergraphSdl).toContain('staff');
  expect(supergraphSdl).toMatch(/enum Reason[^{]*@inaccessible/);
});

it('tells what does not compose, as compose does', async () => {
  const { errors } = await composeContract([{ ...GRAPH[0]!, url: '' }], CONTRACTS['public']!);
  expect(errors).toEqual([expect.objectContaining({ code: 'MISSING_ROUTING_URL', subgraph: 'hospital' })]);
});
