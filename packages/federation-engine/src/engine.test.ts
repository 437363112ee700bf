import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, type ExecutionResult } from 'graphql';
import { FederationEngine } from './engine';
import { composed } from './testing/supergraphs';
import { MadeUpSubgraph, type Weather } from './testing/made-up-subgraph';
import type { SubgraphRequest, SubgraphResult, Transport } from './transport';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const subgraphs = {
  places: `${link}
    type Query { hospitals: [Hospital] any: [Place!] nearest: Hospital }
    type Mutation { open(name: String!): Hospital close(name: String!): Hospital }
    type Subscription { changed: Hospital }
    union Place = Hospital | Street
    type Street { label: String }
    type Hospital @key(fields: "id") { id: ID! name: String }`,
  notes: `${link}
    type Query { notes: [Note] }
    type Note { text: String }
    type Hospital @key(fields: "id") { id: ID! note: Note notes: [Note] }`,
};
const supergraphSdl = composed({ name: 'places and notes', subgraphs });

type Answer = (request: SubgraphRequest) => SubgraphResult | Promise<SubgraphResult>;

/** An engine whose subgraphs answer as told; what they were asked is kept. */
function engineOver(answers: { places?: Answer; notes?: Answer }) {
  const asked: { subgraph: string; request: SubgraphRequest }[] = [];
  const transport = (subgraph: string, answer: Answer | undefined): Transport => ({
    execute: async (request) => {
      asked.push({ subgraph, request });
      return answer!(request);
    },
    subscribe: () =>
      Promise.resolve(
        Readable.from([
          { data: { h: { __typename: 'Hospital', id: '1' } } },
        ]).iterator() as AsyncIterableIterator<SubgraphResult>,
      ),
  });
  const engine = new FederationEngine({
    supergraphSdl,
    transports: { places: transport('places', answers.places), notes: transport('notes', answers.notes) },
  });
  return { engine, asked, run: (source: string) => engine.execute({ source }, undefined) };
}

const hospital = (id: string) => ({ __typename: 'Hospital', id });
const noted: Answer = ({ variables }) => ({
  data: {
    _entities: (variables['representations'] as { id: string }[]).map(({ id }) => ({
      note: { text: `of ${id}` },
    })),
  },
});
/** The texts of an answer as JSON, so that the order of keys counts. */
const text = (result: ExecutionResult) => JSON.stringify(result.data);

describe('entities', () => {
  it('are asked for once each, however often they come', async () => {
    const { run, asked } = engineOver({
      places: () => ({ data: { hospitals: [hospital('1'), hospital('2'), null, hospital('1')] } }),
      notes: noted,
    });
    expect(text(await run('{ hospitals { note { text } id } }'))).toBe(
      '{"hospitals":[{"note":{"text":"of 1"},"id":"1"},{"note":{"text":"of 2"},"id":"2"},null,{"note":{"text":"of 1"},"id":"1"}]}',
    );
    expect(asked[1]!.request.variables['representations']).toEqual([hospital('1'), hospital('2')]);
  });

  it('keep their own place in errors, also behind items that were not asked about', async () => {
    const { run } = engineOver({
      places: () => ({
        data: { any: [{ __typename: 'Street' }, hospital('1'), hospital('2'), hospital('2')] },
      }),
      notes: () => ({
        data: { _entities: [{ note: null }, { note: null }] },
        errors: [{ message: 'No.', path: ['_entities', 1, 'note'], extensions: { code: 'FORBIDDEN' } }],
      }),
    });
    const { errors } = await run('{ any { ... on Hospital { note { text } } } }');
    expect(errors?.map(({ path }) => path)).toEqual([
      ['any', 2, 'note'],
      ['any', 3, 'note'],
    ]);
  });

  it('of one subgraph that are asked for side by side travel in one request', async () => {
    const alone = { hospitals: [hospital('1')], nearest: hospital('2') };
    const notes: Answer = ({ variables, query }) =>
      query.includes('representations_1')
        ? {
            data: { _entities_0: [{ note: { text: 'a' } }], _entities_1: [{ notes: null }] },
            errors: [
              { message: 'No.', path: ['_entities_1', 0, 'notes'], extensions: { code: 'FORBIDDEN' } },
            ],
          }
        : noted({ variables, query });
    const { run, asked } = engineOver({ places: () => ({ data: structuredClone(alone) }), notes });
    const result = await run('{ hospitals { note { text } } nearest { notes { text } } }');
    expect(text(result)).toBe('{"hospitals":[{"note":{"text":"a"}}],"nearest":{"notes":null}}');
    expect(result.errors?.map(({ path }) => path)).toEqual([['nearest', 'notes']]);
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['places', 'notes']);
  });

  it('each get their own request when the one for all fails as a whole', async () => {
    const { run, asked } = engineOver({
      places: () => ({ data: { hospitals: [hospital('1')], nearest: hospital('2') } }),
      notes: (request) =>
        request.query.includes('representations_1')
          ? { data: null, errors: [{ message: 'No.', path: ['_entities_1'] }] }
          : noted(request),
    });
    const result = await run('{ hospitals { note { text } } nearest { note { text } } }');
    expect(text(result)).toBe('{"hospitals":[{"note":{"text":"of 1"}}],"nearest":{"note":{"text":"of 2"}}}');
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['places', 'notes', 'notes', 'notes']);
  });
});

it('asks for MyPage five times where its plan has seven fetches', async () => {
  const root = resolve(__dirname, '../../..');
  const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
  const transports = Object.fromEntries(
    ['hospital', 'alerts', 'reservation', 'user'].map((name) => [
      name,
      new MadeUpSubgraph(name, read(`subgraphs/${name}/schema.graphql`)),
    ]),
  );
  const engine = new FederationEngine<Weather>({ supergraphSdl: read('supergraph.graphql'), transports });
  const source = read('contract/account.graphql');
  // Of all made-up data some in which no list is empty.
  const requests = () => Object.values(transports).reduce((sum, { requests: count }) => sum + count, 0);
  const counts = [];
  for (let seed = 0; seed < 5; seed += 1) {
    const before = requests();
    const weather = { seed, nulls: 0, failures: 0, broken: 0 };
    const { data, errors } = await engine.execute({ source, operationName: 'MyPage' }, weather);
    expect([data !== null, errors]).toEqual([true, undefined]);
    counts.push(requests() - before);
  }
  expect(Math.max(...counts)).toBe(5);
});

it('gives what it has when a subgraph is down', async () => {
  const { run } = engineOver({
    places: () => ({ data: { hospitals: [{ ...hospital('1'), name: 'One' }] } }),
    notes: () => Promise.reject(new Error('down')),
  });
  const result = await run('{ hospitals { name note { text } } }');
  expect(text(result)).toBe('{"hospitals":[{"name":"One","note":null}]}');
  expect(result.errors).toHaveLength(1);
});

it('runs the fields of a mutation one after the other', async () => {
  let running = 0;
  const { run, asked } = engineOver({
    places: async ({ query }) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      return {
        data: query.includes('close') ? { close: hospital('1'), b: hospital('2') } : { a: hospital('2') },
      };
    },
    notes: noted,
  });
  await run(
    'mutation { a: open(name: "x") { note { text } } close(name: "y") { id } b: open(name: "z") { id } }',
  );
  expect(asked[0]!.request.query).toMatch(/^mutation/);
});

it('completes the events of a subscription from the other subgraph', async () => {
  const { engine } = engineOver({ notes: noted });
  const events = (await engine.subscribe(
    { source: 'subscription { h: changed { note { text } } }' },
    undefined,
  )) as AsyncIterableIterator<ExecutionResult>;
  expect(await events.next()).toEqual({ done: false, value: { data: { h: { note: { text: 'of 1' } } } } });
  expect((await events.next()).done).toBe(true);
});

describe('another supergraph', () => {
  const smaller = composed({ name: 'places only', subgraphs: { places: subgraphs.places } });

  it('is used from the next operation on, while what runs ends by the old one', async () => {
    let answer: (result: SubgraphResult) => void = () => undefined;
    const { engine, run } = engineOver({
      places: () => new Promise((resolve) => (answer = resolve)),
      notes: noted,
    });
    const source = '{ hospitals { note { text } } }';
    const running = run(source);
    engine.reload(smaller);
    answer({ data: { hospitals: [hospital('1')] } });
    expect(text(await running)).toBe('{"hospitals":[{"note":{"text":"of 1"}}]}');
    expect((await run(source)).errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(engine.schema.getQueryType()?.getFields()).not.toHaveProperty('notes');
  });

  it('that cannot be read, or has a subgraph that nobody can call, changes nothing', () => {
    const { engine } = engineOver({});
    const stranger = composed({
      name: 'stranger',
      subgraphs: { ...subgraphs, stranger: 'type Query { x: Int }' },
    });
    expect(() => engine.reload('type Query')).toThrow();
    expect(() => engine.reload(stranger)).toThrow('"stranger", for which there is no transport');
    expect(engine.schema.getQueryType()?.getFields()).toHaveProperty('notes');
  });
});

describe('an operation', () => {
  it('is compiled once for each name, whoever sends it', () => {
    const { engine } = engineOver({});
    const source = 'query A { notes { text } } query B { notes { text } }';
    expect(engine.knows({ source, operationName: 'A' })).toBe(false);
    expect(engine.prepare({ source, document: parse(source), operationName: 'A' })).toBe(true);
    expect(engine.knows({ source, operationName: 'A' })).toBe(true);
    expect(engine.knows({ source, operationName: 'B' })).toBe(false);
  });

  it('is not planned anew for other spaces and comments', async () => {
    const { engine, run } = engineOver({ notes: () => ({ data: { notes: null } }) });
    engine.prepare({ source: '{ notes { text } }' });
    const plan = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    expect(text(await run('{\n  notes { # all of them\n text }}'))).toBe('{"notes":null}');
    expect(plan).not.toHaveBeenCalled();
    plan.mockRestore();
  });

  it.each([
    ['a document that cannot be read', '{ notes', 'GRAPHQL_PARSE_FAILED'],
    ['one that is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'several operations without a name',
      'query A { notes { text } } query B { notes { text } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('answers %s with an error', async (_, source, code) => {
    const { run, engine } = engineOver({});
    expect((await run(source)).errors?.[0]?.extensions['code']).toBe(code);
    expect(engine.prepare({ source })).toBe(false);
  });
});
