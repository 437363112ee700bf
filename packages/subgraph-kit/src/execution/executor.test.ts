import 'reflect-metadata';
import { AppError, createLogger, PUBLIC_VIEWER, type Identity } from '@goldenhour/service-kit';
import { buildSchema } from 'graphql';
import { createExecutor } from './executor';
import { EventStream } from './event-stream';
import { Latitude } from '../schema/coordinates';

const schema = buildSchema(`
  enum Color { RED BLUE }
  scalar Latitude
  input PlaceInput { latitude: Latitude! color: Color = RED parts: [PartInput!] }
  input PartInput { color: Color = BLUE zoom: Int! = 3 }
  type Query {
    echo(first: Int! = 5, place: PlaceInput, text: String): String
    expected: String
    unexpected: String
    broken: Int!
    list: [Item!]!
  }
  type Item { id: ID! fails: String }
  type Subscription { ticks: Int }
`);
schema.getType('Latitude')!.toConfig();
Object.assign(schema.getType('Latitude')!, {
  parseValue: Latitude.parseValue,
  parseLiteral: Latitude.parseLiteral,
});

const fields = (type: string) =>
  (schema.getType(type) as ReturnType<typeof schema.getQueryType>)!.getFields();
fields('Query')['echo']!.resolve = (_root, args) => JSON.stringify(args);
fields('Query')['expected']!.resolve = () => {
  throw new AppError('BAD_USER_INPUT', 'first: too many.', { argument: 'first' });
};
fields('Query')['unexpected']!.resolve = () => Promise.reject(new Error('secret of the house'));
fields('Query')['broken']!.resolve = () => null;
fields('Query')['list']!.resolve = () => [{ id: '1' }, { id: '2' }];
fields('Item')['fails']!.resolve = (item: { id: string }) => {
  if (item.id === '2') throw new AppError('NOT_FOUND', 'No such thing.');
  return 'fine';
};

const identity: Identity = { viewer: PUBLIC_VIEWER, caller: 'test', requestId: 'test-request', fresh: false };
const executor = createExecutor({
  schema,
  createContext: () => ({}),
  log: createLogger({ name: 't', level: 'silent' }),
});
const run = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
  executor.execute(
    { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    identity,
  );
const codes = async (query: string, variables?: Record<string, unknown>) =>
  (await run(query, variables)).errors?.map((error) => error.extensions['code']);

it('takes the defaults of fields of an input object, also inside lists, and no others', async () => {
  const { data } = await run('query ($p: PlaceInput) { echo(place: $p) }', {
    p: { latitude: 37, parts: [{ color: 'RED' }] },
  });
  expect(JSON.parse((data as { echo: string }).echo)).toEqual({
    first: 5,
    place: { latitude: 37, color: 'RED', parts: [{ color: 'RED', zoom: 3 }] },
  });
});

it('takes the default of a non-null variable that the client leaves out', async () => {
  const { data } = await run('query ($n: Int! = 7) { echo(first: $n) }', {});
  expect(data).toEqual({ echo: '{"first":7}' });
});

it('takes the default of an argument and of an input field', async () => {
  const { data } = await run('query ($p: PlaceInput) { echo(place: $p) }', { p: { latitude: 37 } });
  expect(JSON.parse(String(data?.['echo']))).toEqual({ first: 5, place: { latitude: 37, color: 'RED' } });
});

it.each([
  ['a variable of the wrong type', 'query ($n: Int!) { echo(first: $n) }', { n: 'x' }],
  ['a missing variable', 'query ($n: Int!) { echo(first: $n) }', {}],
  ['a scalar that refuses a variable', 'query ($p: PlaceInput) { echo(place: $p) }', { p: { latitude: 91 } }],
  ['a scalar that refuses a literal', '{ echo(place: { latitude: 91 }) }', {}],
  ['an expected failure', '{ expected }', {}],
])('answers %s with BAD_USER_INPUT', async (_, query, variables) => {
  expect(await codes(query, variables)).toEqual(['BAD_USER_INPUT']);
});

it('keeps the message and the argument of an expected failure', async () => {
  const { errors } = await run('{ expected }');
  expect(errors![0]).toMatchObject({
    message: 'first: too many.',
    path: ['expected'],
    extensions: { argument: 'first' },
  });
});

it('hides what an unexpected failure says behind an incident id', async () => {
  const { data, errors } = await run('{ unexpected }');
  expect(data).toEqual({ unexpected: null });
  expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) });
  expect(JSON.stringify(errors)).not.toContain('secret');
});

it('hides that a non-null field had no value', async () => {
  expect(await codes('{ broken }')).toEqual(['INTERNAL_SERVER_ERROR']);
});

it('names the item of a list that failed by its client path', async () => {
  const { data, errors } = await run('{ items: list { id no: fails } }');
  expect(data).toEqual({
    items: [
      { id: '1', no: 'fine' },
      { id: '2', no: null },
    ],
  });
  expect(errors).toHaveLength(1);
  expect(errors![0]).toMatchObject({ path: ['items', 1, 'no'], extensions: { code: 'NOT_FOUND' } });
});

it('says what is wrong with a document', async () => {
  expect(await codes('{ echo(')).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(await codes('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codes('query A { expected } query B { expected }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('runs the operation that is named', async () => {
  const { data } = await run('query A { echo(first: 1) } query B { echo(first: 2) }', {}, 'B');
  expect(data).toEqual({ echo: '{"first":2}' });
});

describe('a subscription', () => {
  const left = jest.fn();
  let source: EventStream<unknown>;
  beforeEach(() => {
    left.mockClear();
    source = new EventStream(left);
    Object.assign(schema.getSubscriptionType()!.getFields()['ticks']!, { subscribe: () => source });
  });

  const open = async (signal?: AbortSignal) =>
    (await executor.subscribe(
      { query: 'subscription { t: ticks }' },
      identity,
      signal,
    )) as AsyncIterableIterator<unknown>;

  it('answers each event in its own execution', async () => {
    const stream = await open();
    source.push({ ticks: 1 });
    source.push({ ticks: 2 });
    expect(await stream.next()).toEqual({ done: false, value: { data: { t: 1 } } });
    expect(await stream.next()).toEqual({ done: false, value: { data: { t: 2 } } });
  });

  it('leaves its source at once when the client goes, even while it waits', async () => {
    const stream = await open();
    const waiting = stream.next();
    await stream.return!();
    expect(left).toHaveBeenCalledTimes(1);
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('leaves its source when the caller aborts', async () => {
    const controller = new AbortController();
    await open(controller.signal);
    controller.abort();
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('leaves its source when the caller has gone while it was opened', async () => {
    const controller = new AbortController();
    const opening = open(controller.signal);
    controller.abort();
    expect(await (await opening).next()).toEqual({ done: true, value: undefined });
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('masks the error of a broken source', async () => {
    const stream = await open();
    source.fail(new Error('secret of the house'));
    await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  });
});
