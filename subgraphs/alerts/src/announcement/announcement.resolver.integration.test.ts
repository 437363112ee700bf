import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HOUR, hospitalId, MINUTE, TestAlerts } from '../testing/start-test-alerts';

describeOnBothStorages('announcements', (storage) => {
  let alerts: TestAlerts;
  beforeAll(async () => {
    alerts = await TestAlerts.start(storage);
  });
  afterEach(() => alerts.clear());
  afterAll(() => alerts.stop());

  interface Page {
    totalCount: number;
    nodes: { message: string }[];
    edges: { cursor: string; node: { message: string } }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  }

  const PAGE = `query ($filter: AnnouncementFilter, $first: Int! = 20, $after: String) {
    announcements(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { message }
      edges { cursor node { message } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  const page = async (variables: Record<string, unknown> = {}): Promise<Page> =>
    (await alerts.data<{ announcements: Page }>(PAGE, variables)).announcements;
  const messages = async (filter: Record<string, unknown>): Promise<string[]> =>
    (await page({ filter })).nodes.map(({ message }) => message);

  it('says honestly that there is nothing yet', async () => {
    expect(await page()).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('gives every field of an announcement, times as ISO text in UTC and the hospital by its opaque id', async () => {
    await alerts.store({
      hospitalId: 42,
      category: 'SEVERE_ILLNESS',
      message: '<b>심근경색</b> & "수용 불가"',
      illness: 'MYOCARDIAL_INFARCTION',
      source: 'STAFF',
      startsAt: Date.parse('2026-11-21T09:00:00.123+09:00'),
      endsAt: Date.parse('2026-11-22T00:00:00Z'),
    });
    const { announcements } = await alerts.data<{ announcements: { nodes: { id: string }[] } }>(
      `{ announcements { nodes { __typename id category message illness source startsAt endsAt hospital { __typename id } } } }`,
    );
    expect(announcements.nodes).toEqual([
      {
        __typename: 'Announcement',
        id: expect.stringMatching(/^[\w-]+$/),
        category: 'SEVERE_ILLNESS',
        message: '<b>심근경색</b> & "수용 불가"',
        illness: 'MYOCARDIAL_INFARCTION',
        source: 'STAFF',
        startsAt: '2026-11-21T00:00:00.123Z',
        endsAt: '2026-11-22T00:00:00.000Z',
        hospital: { __typename: 'Hospital', id: hospitalId(42) },
      },
    ]);
  });

  it('lists ended and future messages too, newest start first and the last stored first among equals', async () => {
    const now = Date.now();
    await alerts.store(
      { message: 'ended', startsAt: now - 9 * HOUR, endsAt: now - HOUR },
      { message: 'future', startsAt: now + HOUR },
      { message: 'first of two', startsAt: now },
      { message: 'second of two', startsAt: now },
    );
    expect(await messages({})).toEqual(['future', 'second of two', 'first of two', 'ended']);
  });

  it('walks through all pages without losing or repeating one, and counts all of them on each', async () => {
    const now = Date.now();
    await alerts.store(
      ...[0, 1, 1, 1, 2].map((age, index) => ({ message: `m${index}`, startsAt: now - age * HOUR })),
    );
    const one = await page({ first: 2 });
    const two = await page({ first: 2, after: one.pageInfo.endCursor });
    const three = await page({ first: 2, after: two.pageInfo.endCursor });
    expect([one, two, three].map(({ nodes }) => nodes.map(({ message }) => message))).toEqual([
      ['m0', 'm3'],
      ['m2', 'm1'],
      ['m4'],
    ]);
    expect([one, two, three].map(({ totalCount }) => totalCount)).toEqual([5, 5, 5]);
    expect([one, two, three].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual(
      [
        [false, true],
        [true, true],
        [true, false],
      ],
    );
    expect(one.edges.map(({ node }) => node)).toEqual(one.nodes);
    expect(one.edges.map(({ cursor }) => cursor)).toEqual([one.pageInfo.startCursor, one.pageInfo.endCursor]);
  });

  describe('the filter', () => {
    it('keeps to the hospitals asked for; none asked for gives none', async () => {
      await alerts.store(
        { hospitalId: 1, message: 'a' },
        { hospitalId: 2, message: 'b' },
        { hospitalId: 3, message: 'c' },
      );
      expect((await messages({ hospitalIds: [hospitalId(1), hospitalId(3)] })).sort()).toEqual(['a', 'c']);
      expect(await messages({ hospitalIds: [] })).toEqual([]);
      expect(await messages({ hospitalIds: null })).toHaveLength(3);
    });

    it('keeps to the provinces asked for, however their Hangul is composed; an unknown province matches none', async () => {
      await alerts.store(
        { province: '서울특별시', message: 'a' },
        { province: '부산광역시', message: 'b' },
        { province: null, message: 'c' },
      );
      expect(await messages({ provinces: ['서울특별시'.normalize('NFD')] })).toEqual(['a']);
    });

    it('keeps to the category, the illness and the moment asked for, all at once', async () => {
      const now = Date.now();
      const illness = { category: 'SEVERE_ILLNESS', illness: 'DELIVERY' } as const;
      await alerts.store(
        { message: 'wanted', ...illness },
        { message: 'other illness', ...illness, illness: 'SEVERE_BURN' },
        { message: 'other category', category: 'EMERGENCY_ROOM', illness: 'DELIVERY' },
        { message: 'ended', ...illness, endsAt: now - MINUTE },
      );
      const filter = { ...illness, activeAt: new Date(now).toISOString() };
      expect(await messages(filter)).toEqual(['wanted']);
    });

    it('counts the first moment of a period in and its end out', async () => {
      const start = Date.parse('2026-11-21T00:00:00.000Z');
      await alerts.store({ message: 'm', startsAt: start, endsAt: start + HOUR });
      const at = (moment: number) => messages({ activeAt: new Date(moment).toISOString() });
      expect(await at(start - 1)).toEqual([]);
      expect(await at(start)).toEqual(['m']);
      expect(await at(start + HOUR - 1)).toEqual(['m']);
      expect(await at(start + HOUR)).toEqual([]);
    });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: '' }, 'after'],
    [{ filter: { hospitalIds: ['nonsense'] } }, 'filter.hospitalIds'],
    [{ filter: { provinces: Array.from({ length: 1001 }, String) } }, 'filter.provinces'],
    [{ filter: { hospitalIds: [encodeGlobalId('Announcement', 1)] } }, 'filter.hospitalIds'],
  ])('refuses %j and names the argument', async (variables, argument) => {
    const { data, errors } = await alerts.ask(PAGE, variables);
    expect(data).toEqual({ announcements: null });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  it('refuses a moment that is none', async () => {
    const { errors } = await alerts.ask(PAGE, { filter: { activeAt: 'yesterday' } });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});
