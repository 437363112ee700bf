import { buildSchema, getOperationAST, parse } from 'graphql';
import { clientOf } from './client-of';
import { UsageCounts } from './usage-counts';

const SCHEMA = buildSchema(`
  type Query { hospitals(first: Int, filter: Filter): [Hospital] other: Int }
  type Hospital { id: ID! name(kind: BedKind): String }
  input Filter { text: String, kinds: [BedKind!], and: Filter }
  enum BedKind { ER ICU }
`);
const used = (text: string, name?: string, headers: Record<string, string> = {}) => {
  const document = parse(text);
  return { document, definition: getOperationAST(document, name)!, client: clientOf(headers) };
};

describe('what is counted between two reports', () => {
  it('is the coordinates of the operation that ran alone, with whole inputs where they come in variables', () => {
    const counts = new UsageCounts(() => SCHEMA);
    const text = `
      query A($filter: Filter) { hospitals(filter: $filter) { ...F } }
      query B { other }
      fragment F on Hospital { name(kind: ER) }`;
    counts.add(used(text, 'A'), true);
    const [operation] = Object.values(counts.take(0).map);
    expect([...operation!.fields].sort()).toEqual(
      [
        'BedKind.ER',
        'Filter.and',
        'Filter.kinds',
        'Filter.text',
        'Hospital.name',
        'Hospital.name.kind',
        'Query.hospitals',
        'Query.hospitals.filter',
      ]
        .concat('BedKind.ICU')
        .sort(),
    );
    expect(operation!.operation).not.toContain('other');
  });

  it('holds nothing that a client wrote into its text', () => {
    const counts = new UsageCounts(() => SCHEMA);
    counts.add(used('{ hospitals(first: 31, filter: { text: "Kim", kinds: [ER] }) { id } }'), true);
    const report = JSON.stringify(counts.take(0));
    expect(report).not.toMatch(/Kim|31/);
    expect(report).toContain('BedKind.ER');
  });

  it('is one line for operations that are alike, however often they ran', () => {
    const counts = new UsageCounts(() => SCHEMA);
    const map = used('{ other }', undefined, { 'graphql-client-name': 'map' });
    for (let nth = 0; nth < 5; nth += 1) counts.add(map, true);
    counts.add(map, false);
    counts.add(used('{ other }'), true);
    const { operations } = counts.take(7);
    expect(operations).toMatchObject([
      { times: 5, timestamp: 7, execution: { ok: true }, metadata: { client: { name: 'map' } } },
      { times: 1, execution: { ok: false } },
      { times: 1, metadata: { client: null } },
    ]);
    expect(counts.isEmpty).toBe(true);
  });

  it('stays small whatever clients call themselves', () => {
    const counts = new UsageCounts(() => SCHEMA);
    for (let nth = 0; nth < 1000; nth += 1)
      counts.add(used('{ other }', undefined, { 'graphql-client-name': `c${nth}` }), true);
    const { operations } = counts.take(0);
    expect(operations).toHaveLength(201);
    expect(operations.at(-1)).toMatchObject({ times: 800, metadata: { client: { name: 'other' } } });
  });
});
