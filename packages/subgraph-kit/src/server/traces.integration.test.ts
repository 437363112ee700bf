import { Trace } from '@apollo/usage-reporting-protobuf';
import { TestServer } from './testing';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start()));
afterAll(() => server.stop());

const FTV1 = { headers: { 'apollo-federation-include-trace': 'ftv1' } };

async function answerTo(query: string, o: Parameters<TestServer['post']>[1] = FTV1) {
  const response = await server.post({ query }, o);
  return (await response.json()) as { data?: unknown; errors?: object[]; extensions?: { ftv1: string } };
}

async function traceOf(query: string): Promise<Trace> {
  const { extensions } = await answerTo(query);
  return Trace.decode(Buffer.from(extensions!.ftv1, 'base64'));
}

it('gives a trace to a router that asks for ftv1, also where nothing is resolved', async () => {
  const { data, extensions } = await answerTo('{ __typename }');
  expect([data, Object.keys(extensions!)]).toEqual([{ __typename: 'Query' }, ['ftv1']]);
});

it.each([
  ['nobody who does not ask', {}],
  ['nobody who asks for something else', { headers: { 'apollo-federation-include-trace': 'ftv2' } }],
])('gives it to %s', async (_, o) => {
  expect(await answerTo('{ hello(name: "a") }', o)).toEqual({ data: { hello: 'a by gateway' } });
});

it('says of each field under which name, of which type and how long, in the order of the clock', async () => {
  const trace = await traceOf('{ one: hello(name: "a") hello(name: "b") }');
  const { root, durationNs, startTime, endTime } = trace;
  expect(root!.child).toEqual([
    expect.objectContaining({ responseName: 'one', originalFieldName: 'hello', type: 'String' }),
    expect.objectContaining({ responseName: 'hello', originalFieldName: '', parentType: 'Query' }),
  ]);
  for (const node of root!.child ?? []) {
    expect(Number(node.startTime)).toBeGreaterThan(0);
    expect(Number(node.endTime)).toBeGreaterThanOrEqual(Number(node.startTime));
    expect(durationNs).toBeGreaterThanOrEqual(Number(node.endTime));
  }
  expect(Number(endTime!.seconds)).toBeGreaterThanOrEqual(Number(startTime!.seconds));
  expect(Math.abs(Number(startTime!.seconds) * 1000 - Date.now())).toBeLessThan(60_000);
});

it('says where an error was and not which, and masks the answer as without a trace', async () => {
  const { data, errors } = await answerTo('{ broken }');
  expect([data, errors]).toEqual([
    { broken: null },
    [
      expect.objectContaining({
        path: ['broken'],
        extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) as object,
      }),
    ],
  ]);
  const { root } = await traceOf('{ broken }');
  expect(root?.child?.[0]?.error?.map(({ message, json }) => [message, json])).toEqual([
    ['<masked>', '{"message":"<masked>"}'],
  ]);
  const invalid = await traceOf('{ unknown }');
  expect(invalid.root!.error).toHaveLength(1);
});
