import { buildSchema, graphql, GraphQLError, GraphQLScalarType, parse } from 'graphql';
import { AppError } from './errors';
import { createLogger } from './log';
import { maskError } from './mask-error';

const lines: string[] = [];
const log = createLogger({ name: 'test', destination: { write: (line) => lines.push(line) } });
beforeEach(() => (lines.length = 0));

const schema = buildSchema('scalar Odd type Query { a(first: Int! = 5, odd: Odd): String b: String! }');
(schema.getType('Odd') as GraphQLScalarType).parseValue = () => {
  throw new Error('is not odd');
};

/** Runs an operation whose field `a` throws, and masks what graphql-js makes of it. */
async function masked(source: string, thrown?: unknown, variableValues?: Record<string, unknown>) {
  const rootValue = {
    a: () => {
      throw thrown;
    },
    b: () => null,
  };
  const { errors } = await graphql({ schema, source, rootValue, variableValues: variableValues ?? null });
  return maskError(errors![0], log);
}

it('hides what went wrong inside and logs it under the incident id that the client gets', async () => {
  const error = await masked('{ a }', new Error('connect 10.0.0.7:3306 as root'));
  expect(JSON.stringify(error)).not.toContain('10.0.0.7');
  expect(error).toMatchObject({ path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0]!) as { incidentId: string; err: { message: string } };
  expect(line.err.message).toContain('10.0.0.7');
  expect(error.extensions?.['incidentId']).toBe(line.incidentId);
});

it('gives each incident its own id', () => {
  const ids = [1, 2].map(() => maskError(new Error('x'), log).extensions?.['incidentId']);
  expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

it('lets an expected failure pass with its place and only the extensions that are public', async () => {
  const thrown = new AppError('RATE_LIMITED', undefined, {
    retryAfterSeconds: 3,
    table: 'bed',
    stacktrace: [],
  });
  const error = await masked('{ a }', thrown);
  expect(error).toEqual({
    message: thrown.message,
    locations: [{ line: 1, column: 3 }],
    path: ['a'],
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 3 },
  });
  expect(lines).toEqual([]);
});

it('masks a GraphQLError without a code that a resolver throws', async () => {
  const error = await masked('{ a }', new GraphQLError('table bed is locked'));
  expect(error.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(error.message).not.toContain('locked');
});

it("lets a subgraph's coded error pass and masks a code that nobody knows", async () => {
  const known = await masked(
    '{ a }',
    new GraphQLError('gone', { extensions: { code: 'NOT_FOUND', service: 'x' } }),
  );
  expect(known).toMatchObject({ message: 'gone', extensions: { code: 'NOT_FOUND' } });
  expect(known.extensions).not.toHaveProperty('service');
  const unknown = await masked('{ a }', new GraphQLError('x', { extensions: { code: 'ER_LOCK' } }));
  expect(unknown.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
});

it('keeps the incident id of an error that a subgraph has masked already', async () => {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', incidentId: 'the-first-one' };
  expect((await masked('{ a }', new GraphQLError('x', { extensions }))).extensions).toEqual(extensions);
  const unmasked = new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect((await masked('{ a }', unmasked)).message).not.toBe('secret');
});

it('masks a null that the schema forbids', async () => {
  expect((await masked('{ b }')).extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
});

it.each([
  ['{ a', 'GRAPHQL_PARSE_FAILED', /^Syntax Error/],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field/],
  ['query A { a } query B { a }', 'GRAPHQL_VALIDATION_FAILED', /Must provide operation name/],
  ['query A($f: Int!) { a(first: $f) }', 'BAD_USER_INPUT', /^Variable "\$f"/],
])('explains what is wrong with the request %s', async (source, code, message) => {
  const error = await masked(source);
  expect(error.extensions).toEqual({ code });
  expect(error.message).toMatch(message);
  expect(lines).toEqual([]);
});

it('explains a variable that a scalar of ours refuses and an argument that is null at run time', async () => {
  const scalar = await masked('query A($o: Odd) { a(odd: $o) }', undefined, { o: 2 });
  expect(scalar).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(scalar.message).toContain('is not odd');
  const argument = await masked('query A($f: Int) { a(first: $f) }', undefined, { f: null });
  expect(argument).toMatchObject({ path: ['a'], extensions: { code: 'BAD_USER_INPUT' } });
});

it('survives anything that can be thrown', () => {
  for (const thrown of [
    undefined,
    null,
    'text',
    7,
    Object.create(null),
    { message: 'looks like an error' },
  ]) {
    expect(maskError(thrown, log).extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  }
});

it('points to the place of a syntax error', () => {
  expect.assertions(1);
  try {
    parse('{ a(');
  } catch (error) {
    expect(maskError(error, log).locations).toEqual([{ line: 1, column: 5 }]);
  }
});
