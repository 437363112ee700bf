import { startTestPlatform, type GraphQLAnswer, type TestPlatform } from '@goldenhour/testing';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

/** Two answers to the same mistake: sent as variables of a contract's operation, and written into a query. */
function expectRefused(argument: string, answers: GraphQLAnswer[]): void {
  for (const { errors } of answers) {
    expect(errors).toHaveLength(1);
    const { extensions, message } = errors![0];
    expect(extensions.code).toBe('BAD_USER_INPUT');
    expect(`${extensions.argument} ${message}`).toContain(argument);
  }
}
const at = { latitude: 37.5, longitude: 127 };
const AT = 'at: { latitude: 37.5, longitude: 127 }';

it.each([
  ['first', { first: 0 }, 'first: 0'],
  ['first', { first: 101 }, 'first: 101'],
  ['after', { after: 'garbage' }, 'after: "garbage"'],
  ['after', { after: 'WyJ4Il0' }, 'after: "WyJ4Il0"'],
])('a list of hospitals is refused for its %s: %j', async (argument, variables, literal) => {
  expectRefused(argument, [
    await platform.send('MapBoard', variables),
    await platform.query(`{ hospitals(${literal}) { totalCount } }`),
  ]);
});

it.each([
  ['first', { at, first: -1 }, `${AT}, first: -1`],
  ['after', { at, after: 'WzFd' }, `${AT}, after: "WzFd"`],
  ['radiusKm', { at, radiusKm: 0 }, `${AT}, radiusKm: 0`],
  ['radiusKm', { at, radiusKm: 1001 }, `${AT}, radiusKm: 1001`],
  ['latitude', { at: { ...at, latitude: 91 } }, 'at: { latitude: 91, longitude: 127 }'],
  ['latitude', { at: { ...at, latitude: '37.5' } }, 'at: { latitude: "37.5", longitude: 127 }'],
  ['longitude', { at: { ...at, longitude: -181 } }, 'at: { latitude: 37.5, longitude: -181 }'],
])('hospitals around a place are refused for their %s: %j', async (argument, variables, literal) => {
  expectRefused(argument, [
    await platform.send('NearbyHospitals', variables),
    await platform.query(`{ hospitalsNear(${literal}) { totalCount } }`),
  ]);
});

it('a text where a number stands is refused; written into the query it breaks the schema’s own rules', async () => {
  const { errors } = await platform.send('MapBoard', { first: 'many' });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('$first'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  const literal = await platform.query('{ hospitals(first: "many") { totalCount } }');
  expect(literal.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

it('a moment that is none is refused by its name', async () => {
  const variables = { id: 'any', kind: 'ER_GENERAL', from: 'yesterday', to: 'today' };
  const answer = await platform.send('BedHistory', variables);
  expect(answer.errors![0].extensions.code).toBe('BAD_USER_INPUT');
  expect(answer.errors![0].message).toMatch(/from|to/);
});

it('a hospital id of the live stream that is none is refused by its name', async () => {
  const live = platform.live('BedChangesWithAlerts', { hospitalIds: ['garbage'] });
  const { errors } = await live.next();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'hospitalIds' } }]);
});
