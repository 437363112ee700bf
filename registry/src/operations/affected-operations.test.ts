import { diffSchemas } from '../diff/diff-schemas';
import { affectedOperations } from './affected-operations';
import type { AffectedOperation, KnownOperation } from './known-operation';

const SCHEMA = `
  type Query { hospital(id: ID!, kind: Kind): Hospital search(filter: Filter): [Hospital!]! }
  type Hospital { id: ID! name: String phone: String }
  enum Kind { A B }
  input Filter { text: String kind: Kind }
`;

async function affected(edit: [string, string], ...documents: string[]): Promise<AffectedOperation[]> {
  const after = SCHEMA.replace(...edit);
  expect(after).not.toBe(SCHEMA);
  const operations = documents.map((document): KnownOperation => ({
    name: document,
    document,
    client: null,
    source: 'contract',
    origin: 'x',
  }));
  return affectedOperations(operations, SCHEMA, after, await diffSchemas(SCHEMA, after));
}

it('names those that the new schema refuses, with why, and no others', async () => {
  const uses = '{ hospital(id: 1) { phone } }';
  expect(await affected(['phone: String', ''], uses, '{ hospital(id: 1) { name } }')).toEqual([
    expect.objectContaining({
      name: uses,
      errors: ['Cannot query field "phone" on type "Hospital".'],
      changes: ['FIELD_REMOVED Hospital.phone'],
    }),
  ]);
});

it('names those that are still accepted but answered differently', async () => {
  const [found] = await affected(['name: String', 'name: Int'], '{ hospital(id: 1) { name } }');
  expect(found).toMatchObject({ errors: [], changes: ['FIELD_TYPE_CHANGED Hospital.name String → Int'] });
});

it('takes every field and value of an input for used that comes in a variable', async () => {
  const document = 'query ($filter: Filter) { search(filter: $filter) { id } }';
  expect(await affected([' text: String', ''], document)).toHaveLength(1);
  expect(await affected(['A B', 'A'], document)).toHaveLength(1);
});

it('says nothing of what is only added, nor of an operation that was refused before', async () => {
  expect(
    await affected(['name: String', 'name: String fax: String'], '{ hospital(id: 1) { name } }'),
  ).toEqual([]);
  expect(await affected(['phone: String', ''], '{ nothing { phone } }', 'no GraphQL')).toEqual([]);
});
