import { moveDatabaseTime } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import type { DatabaseLocation } from '@goldenhour/subgraph-kit';
import { PATHS } from '../api';
import {
  ALERTS,
  ALERTS_AGAINST_HOSPITAL,
  HOSPITAL,
  HOSPITAL_WITH_PHONE,
  HOSPITAL_WITHOUT_ADDRESS,
  URLS,
} from '../testing/schemas';
import { recordedFor } from '../testing/recorded-for';
import { startTestRegistry, type Answer, type TestRegistry, type Wire } from '../testing/start-test-registry';

const DAY_MS = 24 * 60 * 60 * 1000;

describeOnBothStorages('the registry’s API', (storage) => {
  let location: DatabaseLocation;
  let registry: TestRegistry;
  let token: string;
  const post = (path: string, body: unknown, by = token): Promise<Answer> =>
    registry.send('POST', path, body, by);
  const get = (path: string, by?: string): Promise<Answer> => registry.send('GET', path, undefined, by);
  const publish = (subgraph: 'hospital' | 'alerts', sdl: string) =>
    post(PATHS.publish, {
      subgraph,
      sdl,
      url: URLS[subgraph],
      author: 'kim <kim@example.org>',
      commit: 'abc',
    });
  const newest = async (): Promise<number> => (await get(PATHS.versions)).json.items[0]?.number ?? 0;

  beforeAll(async () => {
    location = await storage.databaseLocation('registry');
    registry = await startTestRegistry(location);
    token = await registry.token(
      'registry:read',
      'registry:publish',
      'registry:check',
      'registry:approve',
      'registry:operations',
      'registry:usage',
    );
  });
  afterAll(() => registry.stop());

  it('makes the supergraph of what is published, and says who made each version', async () => {
    expect((await get(PATHS.schema)).status).toBe(404);
    const first = await publish('hospital', HOSPITAL);
    expect(first.json).toMatchObject({
      changed: true,
      version: {
        number: 1,
        subgraph: 'hospital',
        author: 'kim',
        commit: 'abc',
        composes: true,
        current: true,
      },
    });
    expect((await publish('alerts', ALERTS)).json.version.number).toBe(2);
    const { json } = await get(PATHS.current, token);
    expect(json).toMatchObject({ version: 2, waiting: [] });
    expect(json.subgraphs.map((one: Wire) => [one.subgraph, one.version, one.sdl])).toEqual([
      ['alerts', 2, ALERTS],
      ['hospital', 1, HOSPITAL],
    ]);
    expect((await get(PATHS.schema)).json.text).toContain('announcements: [Announcement!]!');
  });

  it('makes no version of what is the same', async () => {
    expect((await publish('hospital', HOSPITAL)).json).toMatchObject({
      changed: false,
      version: { number: 1 },
    });
    expect(await newest()).toBe(2);
  });

  it('keeps what does not compose but never lets it stand, and lets others go on', async () => {
    const etag = (await get(PATHS.current)).json.etag;
    const broken = await publish('alerts', ALERTS_AGAINST_HOSPITAL);
    expect(broken.json.version).toMatchObject({ number: 3, composes: false, current: false });
    expect(broken.json.version.problems[0].message).toContain('Hospital.name');
    const after = (await get(PATHS.current)).json;
    expect(after).toMatchObject({ version: 2, etag, waiting: [{ number: 3 }] });

    const other = await publish('hospital', HOSPITAL_WITH_PHONE);
    expect(other.json.version).toMatchObject({ number: 4, composes: true, current: true });
    expect(other.json.changes.map(({ key }: Wire) => key)).toEqual(['FIELD_ADDED Hospital.phone']);
    expect((await publish('alerts', ALERTS)).json.version).toMatchObject({ number: 5, composes: true });
    expect((await get(PATHS.current)).json.waiting).toEqual([]);
  });

  it('rolls back to any version, as a version of its own', async () => {
    const back = await post(PATHS.rollback, { to: 2 });
    expect(back.json.version).toMatchObject({ number: 6, kind: 'ROLLBACK', rolledBackTo: 2, current: true });
    expect(back.json.changes.map(({ key }: Wire) => key)).toEqual(['FIELD_REMOVED Hospital.phone']);
    expect((await get(PATHS.schema)).json.text).not.toContain('phone');
    expect((await post(PATHS.rollback, { to: 99 })).status).toBe(404);
  });

  it('shows the differences of two versions, and a changelog with its feed', async () => {
    const { json } = await get(`${PATHS.differences}?from=2&to=4`);
    expect(json.changes.map(({ key }: Wire) => key)).toEqual(['FIELD_ADDED Hospital.phone']);
    expect((await get(PATHS.changelog)).json.items.map((one: Wire) => one.version)).toEqual([6, 4, 2]);
    const feed = await get(PATHS.changelogFeed);
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    expect(feed.json.text).toContain('<title>Version 6: 1 changes, 1 breaking</title>');
  });

  it('gives two publishes at once one order and loses neither, also from two processes', async () => {
    const other = await startTestRegistry(location);
    const before = await newest();
    const sdl = (nth: number) => HOSPITAL.replace('address', `address${nth}: String\n  address`);
    const answers = await Promise.all(
      [registry, other, registry, other].map((one, nth) =>
        one.send('POST', PATHS.publish, { subgraph: 'hospital', sdl: sdl(nth) }, token),
      ),
    );
    await other.stop();
    const numbers = answers.map(({ json }: Wire) => json.version.number).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4].map((nth) => before + nth));
    const kept = await Promise.all(numbers.map(async (n) => (await get(PATHS.version(n), token)).json.sdl));
    expect(new Set(kept)).toEqual(new Set([0, 1, 2, 3].map(sdl)));
    await post(PATHS.rollback, { to: 2 });
  });

  describe('a check', () => {
    const check = (sdl: string, more: object = {}) =>
      post(PATHS.checks, { subgraph: 'hospital', sdl, author: 'lee', ...more });

    it('fails on what clients use or may have used before use was recorded, can be shown by its link, and passes once that change is approved', async () => {
      await post(PATHS.usage, {
        size: 1,
        map: {
          a: {
            operation: '{ hospitals { address } }',
            operationName: 'Map',
            fields: ['Query.hospitals', 'Hospital.address'],
          },
        },
        operations: [
          {
            operationMapKey: 'a',
            timestamp: Date.now(),
            execution: { ok: true, duration: 1, errorsTotal: 0 },
            metadata: { client: { name: 'map', version: '1.2' } },
          },
        ],
      });
      const young = await check(HOSPITAL_WITHOUT_ADDRESS, { excludeClients: ['map'] });
      expect(young.json).toMatchObject({ passed: false, report: { usageKnown: false } });
      await post(PATHS.usage, recordedFor(30));

      const failed = await check(HOSPITAL_WITHOUT_ADDRESS);
      expect(failed.json).toMatchObject({ passed: false, author: 'lee', report: { verdict: 'FAILED' } });
      const [change] = failed.json.report.changes;
      expect(change).toMatchObject({
        key: 'FIELD_REMOVED Hospital.address',
        usage: { total: 1, clients: [{ name: 'map', total: 1 }] },
        operations: ['Map'],
      });
      const shared = await get(PATHS.check(failed.json.id));
      expect(shared.json).toEqual(failed.json);

      expect((await check(HOSPITAL_WITHOUT_ADDRESS, { excludeClients: ['map'] })).json.passed).toBe(true);
      const approval = await post(PATHS.approvals, { key: change.key, reason: 'the map no longer asks' });
      expect(approval.json).toMatchObject({ key: change.key, by: 'test' });
      expect((await check(HOSPITAL_WITHOUT_ADDRESS)).json.passed).toBe(true);
      await registry.send('DELETE', PATHS.approval(approval.json.id), undefined, token);
      expect((await check(HOSPITAL_WITHOUT_ADDRESS)).json.passed).toBe(false);
    });

    it('lists persisted operations of apps that a change touches', async () => {
      const operations = { h1: 'query Addresses { hospitals { address } }' };
      expect((await post(PATHS.operations, { app: 'web', version: '1', operations })).status).toBe(200);
      const other = { h1: 'query Addresses { hospitals { name } }' };
      expect((await post(PATHS.operations, { app: 'web', version: '1', operations: other })).status).toBe(
        409,
      );
      const { json } = await check(HOSPITAL_WITHOUT_ADDRESS);
      expect(json.report.affectedOperations.map(({ origin }: Wire) => origin)).toContain('web@1');
      expect((await get(PATHS.apps)).json.items).toMatchObject([{ app: 'web', version: '1', operations: 1 }]);
    });
  });

  describe('refuses with a sentence, and keeps nothing', () => {
    const counts = async () => [await newest(), (await get(`${PATHS.checks}?limit=100`)).json.items.length];
    let before: unknown;
    beforeAll(async () => (before = await counts()));
    afterEach(async () => expect(await counts()).toEqual(before));

    it('SDL that does not parse: line and column', async () => {
      for (const path of [PATHS.publish, PATHS.checks]) {
        const { status, json } = await post(path, { subgraph: 'hospital', sdl: 'type Query {\n  a b\n}' });
        expect(status).toBe(422);
        expect(json.error).toMatchObject({ code: 'SDL_SYNTAX', location: { line: 2, column: 5 } });
        expect(json.error.message).toContain('hospital, line 2, column 5');
      }
    });

    it('subgraphs that nobody knows, and new ones without a routing URL', async () => {
      const misspelt = { subgraph: 'hospitl', sdl: HOSPITAL };
      expect(await post(PATHS.checks, misspelt)).toMatchObject({
        status: 404,
        json: { error: { code: 'UNKNOWN_SUBGRAPH' } },
      });
      expect(await post(PATHS.publish, misspelt)).toMatchObject({
        status: 422,
        json: {
          error: { code: 'MISSING_URL', message: expect.stringContaining('Known are alerts, hospital') },
        },
      });
      expect((await post(PATHS.delete, { subgraph: 'hospitl' })).status).toBe(404);
    });

    it('a routing URL that another subgraph has', async () => {
      const { status, json } = await post(PATHS.publish, {
        subgraph: 'other',
        sdl: HOSPITAL,
        url: URLS.alerts,
      });
      expect([status, json.error.code]).toEqual([422, 'DUPLICATE_URL']);
    });

    it('bodies over 5 MB, or that are no JSON, or not what is asked for', async () => {
      const large = await post(PATHS.publish, { subgraph: 'hospital', sdl: '#'.repeat(5 * 1024 * 1024) });
      expect([large.status, large.json.error.code]).toEqual([413, 'TOO_LARGE']);
      const response = await fetch(registry.url + PATHS.publish, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{',
      });
      expect(response.status).toBe(400);
      const wrong = await post(PATHS.publish, { subgraph: 'hospital' });
      expect(wrong.json.error.message).toBe('sdl: must be a text.');
    });

    it('requests without a token, with one that is unknown, or that lacks the scope', async () => {
      const body = { subgraph: 'hospital', sdl: HOSPITAL_WITH_PHONE };
      expect((await registry.send('POST', PATHS.publish, body)).status).toBe(401);
      expect((await post(PATHS.publish, body, 'ghr_unknown')).status).toBe(401);
      const reader = await registry.token('registry:read');
      const { status, json } = await post(PATHS.publish, body, reader);
      expect([status, json.error.message]).toEqual([
        403,
        'This token may not publish: it lacks the scope registry:publish.',
      ]);
    });
  });

  it('keeps a subgraph that is taken out, and what stood before, in its versions', async () => {
    const { json } = await post(PATHS.delete, { subgraph: 'alerts' });
    expect(json.version).toMatchObject({ kind: 'DELETE', composes: true });
    expect((await get(PATHS.schema)).json.text).not.toContain('announcements');
    expect((await post(PATHS.rollback, { to: 2 })).json.version.current).toBe(true);
  });

  it('refuses a token that has ended, and one that was revoked', async () => {
    const admin = await registry.token('registry:admin');
    const made = await post(PATHS.tokens, { name: 'ci', scopes: ['registry:publish'], days: 1 }, admin);
    expect(made.status).toBe(201);
    const list = (await get(PATHS.tokens, admin)).json.items;
    expect(JSON.stringify(list)).not.toContain(made.json.token);
    await moveDatabaseTime(location, 2 * DAY_MS);
    const { status, json } = await get(PATHS.whoAmI, made.json.token);
    expect([status, json.error.code]).toEqual([401, 'TOKEN_EXPIRED']);
    await moveDatabaseTime(location, 0);
    expect((await get(PATHS.whoAmI, made.json.token)).json.name).toBe('ci');
    await registry.send('DELETE', PATHS.token(made.json.id), undefined, admin);
    expect((await get(PATHS.whoAmI, made.json.token)).status).toBe(401);
  });
});
