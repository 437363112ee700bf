import { createLogger, createMetrics, parseEnv } from '@goldenhour/service-kit';
import { storageEnvShape, type SubgraphService } from '@goldenhour/subgraph-kit';
import { createInProcessBus, NOTHING_CHANGED, type EventBus } from '@goldenhour/events';
import { temporaryFolder } from '@goldenhour/testing';
import type { ExecutionResult } from 'graphql';
import { join } from 'node:path';
import { z } from 'zod';
import { createAdmin } from '../admin/admin-command';
import { DEMO_PASSWORD, startUser, userEnvShape } from '../service';

const LOG_IN =
  'mutation ($input: LogInInput!) { logIn(input: $input) { session { refreshToken user { role hospital { id } } } userErrors { code } } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { session { user { role } } userErrors { code } } }';

describe('the embedded user service', () => {
  const folder = temporaryFolder();
  let service: SubgraphService;
  let bus: EventBus;
  afterEach(() => service.stop());
  afterAll(() => folder.remove());

  /** On the same folder each time; no secret is given, so that it makes its own. */
  async function start(demo: boolean): Promise<void> {
    const env = parseEnv(z.object({ ...userEnvShape, ...storageEnvShape('/') }), { DATA_DIR: folder.path });
    const log = createLogger({ name: 'user', level: 'silent' });
    bus = createInProcessBus((error) => {
      throw error;
    });
    service = await startUser({
      env,
      database: { file: join(folder.path, 'user.db') },
      production: false,
      bus,
      log,
      metrics: createMetrics().registry,
      migrateAtStart: true,
      demo,
    });
  }

  async function ask(query: string, input: Record<string, unknown>): Promise<Record<string, Answer>> {
    const identity = { viewer: { role: 'PUBLIC' }, caller: 'gateway', requestId: 'r', fresh: true } as const;
    const { data }: ExecutionResult = await service.transport.execute(
      { query, variables: { input } },
      identity,
    );
    return data as Record<string, Answer>;
  }
  interface Answer {
    readonly session: {
      readonly refreshToken: string;
      readonly user: { role: string; hospital: unknown };
    } | null;
    readonly userErrors: readonly { code: string }[];
  }
  const logIn = async (email: string, password: string): Promise<Answer> =>
    (await ask(LOG_IN, { email, password }))['logIn']!;

  it('lets the demonstration in, gives its staff a hospital once, and ends it when it is started without', async () => {
    await start(true);
    const profiles = ['A3', 'A1', 'A2'].map((hpid, index) => ({ id: index + 1, hpid })) as never;
    const states = (ids: number[]) => ids.map((hospitalId) => ({ hospitalId, states: [] }));
    const feed = { source: 'SIMULATOR', lastSuccessAt: 1, quarantined: 0, failure: null } as const;
    const tell = (payload: object, sequence: number) =>
      bus.publish('hospital.changed', {
        id: `e${sequence}`,
        epoch: 'e',
        sequence,
        at: 0,
        payload: { ...NOTHING_CHANGED, ...payload },
      });
    await tell({ profiles, beds: states([1]) }, 1);
    expect((await logIn('staff@goldenhour.test', DEMO_PASSWORD)).session!.user.hospital).toBeNull();
    // A2 (3) and A3 (1) report, A1 (2) does not: the first by hpid is A2.
    await tell({ beds: states([3]), feed }, 2);
    const placed = { id: Buffer.from('Hospital:3').toString('base64url') };
    const { session } = await logIn('staff@goldenhour.test', DEMO_PASSWORD);
    expect(session!.user).toEqual({ role: 'HOSPITAL_STAFF', hospital: placed });
    await tell({ beds: states([2]), feed }, 3);
    expect((await logIn('staff@goldenhour.test', DEMO_PASSWORD)).session!.user.hospital).toEqual(placed);
    await service.stop();

    await start(false);
    const refused = await logIn('admin@goldenhour.test', DEMO_PASSWORD);
    expect(refused).toEqual({ session: null, userErrors: [{ code: 'CREDENTIALS_WRONG' }] });
    const renewed = (await ask(REFRESH, { refreshToken: session!.refreshToken }))['refreshSession']!;
    expect(renewed.userErrors).toEqual([{ code: 'SESSION_ENDED' }]);
  });

  it('gets its first administrator from the command line, also while it runs', async () => {
    await start(false);
    const env = { DATA_DIR: folder.path };
    const [, password] = await createAdmin({ email: 'Boss@example.org' }, env);
    expect((await logIn('boss@example.org', password!)).session!.user.role).toBe('ADMIN');
    expect(await createAdmin({ email: 'boss@example.org' }, env)).toEqual([
      'This account is an administrator already.',
    ]);
    await expect(createAdmin({ email: 'nobody' }, env)).rejects.toThrow('Name an e-mail');
    // A demo account is no way around the demonstration's end.
    await expect(createAdmin({ email: 'member@goldenhour.test' }, env)).rejects.toThrow('demonstration');
  });
});
