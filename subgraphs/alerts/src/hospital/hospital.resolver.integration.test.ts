import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HOUR, hospitalId, MINUTE, TestAlerts } from '../testing/start-test-alerts';

describeOnBothStorages('the announcements of hospitals', (storage) => {
  let alerts: TestAlerts;
  beforeAll(async () => {
    alerts = await TestAlerts.start(storage);
  });
  afterEach(() => alerts.clear());
  afterAll(() => alerts.stop());

  interface Hospital {
    id: string;
    announcements: {
      totalCount: number;
      nodes: { message: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    };
  }

  /** What the gateway asks when a page of hospitals was selected elsewhere. */
  const ENTITIES = `query ($representations: [_Any!]!, $first: Int! = 20, $after: String, $activeOnly: Boolean! = true) {
    _entities(representations: $representations) {
      ... on Hospital {
        id
        announcements(first: $first, after: $after, activeOnly: $activeOnly) {
          totalCount
          nodes { message }
          pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }
    }
  }`;
  const representation = (number: number) => ({ __typename: 'Hospital', id: hospitalId(number) });
  const hospitals = async (
    numbers: number[],
    variables: Record<string, unknown> = {},
  ): Promise<Hospital[]> => {
    const representations = numbers.map(representation);
    return (await alerts.data<{ _entities: Hospital[] }>(ENTITIES, { representations, ...variables }))
      ._entities;
  };
  const messages = (hospital: Hospital): string[] =>
    hospital.announcements.nodes.map(({ message }) => message);

  it('gives each hospital its own messages, newest start first, and an empty list to one without', async () => {
    const now = Date.now();
    await alerts.store(
      { hospitalId: 1, message: 'older', startsAt: now - 2 * HOUR },
      { hospitalId: 2, message: 'of another' },
      { hospitalId: 1, message: 'newer', startsAt: now - HOUR },
    );
    const answers = await hospitals([2, 3, 1]);
    expect(answers.map(({ id }) => id)).toEqual([2, 3, 1].map(hospitalId));
    expect(answers.map(messages)).toEqual([['of another'], [], ['newer', 'older']]);
    expect(answers.map(({ announcements }) => announcements.totalCount)).toEqual([1, 0, 2]);
  });

  it('shows every message inside its period, by the database’s clock, and no other', async () => {
    const now = Date.now();
    await alerts.store(
      { message: 'stands', startsAt: now - 3 * HOUR, endsAt: now + HOUR },
      { message: 'stands without an end', startsAt: now - 2 * HOUR },
      { message: 'has ended', startsAt: now - 3 * HOUR, endsAt: now - MINUTE },
      { message: 'has not begun', startsAt: now + HOUR },
    );
    const shown = async (): Promise<string[]> => messages((await hospitals([1]))[0]!);
    expect(await shown()).toEqual(['stands without an end', 'stands']);
    await alerts.moveClock(2 * HOUR);
    expect(await shown()).toEqual(['has not begun', 'stands without an end']);
  });

  it('gives the ended and the future ones too when asked to', async () => {
    const now = Date.now();
    await alerts.store(
      { message: 'ended', endsAt: now - MINUTE },
      { message: 'future', startsAt: now + HOUR },
    );
    expect(messages((await hospitals([1], { activeOnly: false }))[0]!)).toEqual(['future', 'ended']);
  });

  it('cuts each hospital’s list at `first`, goes on after a cursor and counts the whole list on each page', async () => {
    const now = Date.now();
    await alerts.store(
      ...[0, 1, 1, 2].map((age, index) => ({ message: `m${index}`, startsAt: now - HOUR - age * MINUTE })),
      { hospitalId: 2, message: 'alone', startsAt: now - 2 * HOUR },
    );
    const [one, alone] = await hospitals([1, 2], { first: 3 });
    expect(messages(one!)).toEqual(['m0', 'm2', 'm1']);
    expect(one!.announcements).toMatchObject({
      totalCount: 4,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(alone!.announcements).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });

    const [two] = await hospitals([1], { first: 3, after: one!.announcements.pageInfo.endCursor });
    expect(messages(two!)).toEqual(['m3']);
    expect(two!.announcements).toMatchObject({
      totalCount: 4,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });

    const [three] = await hospitals([1], { first: 3, after: two!.announcements.pageInfo.endCursor });
    expect(three!.announcements).toEqual({
      totalCount: 4,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
    });
  });

  it('reads the announcements of a hundred hospitals with one statement', async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
    await alerts.store(...numbers.map((number) => ({ hospitalId: number, message: `of ${number}` })));
    const execute = jest.spyOn(alerts.service.database.em.getDriver().getConnection(), 'execute');
    const answers = await hospitals(numbers, { first: 3 });
    expect(answers.map(messages)).toEqual(numbers.map((number) => [`of ${number}`]));
    const statements = execute.mock.calls.map(([sql]) => sql as string);
    expect(statements.filter((sql) => sql.includes('from announcement'))).toHaveLength(1);
    execute.mockRestore();
  });

  it('answers two different pages of the same hospitals in one request, each as asked', async () => {
    await alerts.store({ message: 'a' }, { message: 'b' });
    const { _entities } = await alerts.data<{ _entities: { one: unknown; all: unknown }[] }>(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Hospital { one: announcements(first: 1) { nodes { message } } all: announcements { nodes { message } } }
        }
      }`,
      { representations: [representation(1)] },
    );
    expect(_entities[0]).toEqual({
      one: { nodes: [{ message: 'b' }] },
      all: { nodes: [{ message: 'b' }, { message: 'a' }] },
    });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
  ])('refuses %j, names the argument and leaves the hospital standing', async (variables, argument) => {
    const { data, errors } = await alerts.ask(ENTITIES, {
      representations: [representation(1)],
      ...variables,
    });
    expect(data).toEqual({ _entities: [{ id: hospitalId(1), announcements: null }] });
    expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
  });

  it('answers null for a reference that is no hospital’s id', async () => {
    const { data, errors } = await alerts.ask(ENTITIES, {
      representations: [{ __typename: 'Hospital', id: 'nonsense' }],
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [null] });
  });
});
