import { randomUUID } from 'node:crypto';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import {
  createLogger,
  createMetrics,
  Health,
  IdentityVerifier,
  parseEnv,
  systemClock,
} from '@goldenhour/service-kit';
import { createRedisBus, type EventBus } from '@goldenhour/events';
import {
  databaseLocation,
  encodeGlobalId,
  startSubgraphServer,
  type SubgraphServer,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import { moveDatabaseTime, temporaryFolder, waitFor, type Answer } from '@goldenhour/testing';
import { describeWithServices, eventually } from '@goldenhour/testing/services';
import { z } from 'zod';
import { hospitalEnvShape, startHospital } from '../subgraphs/hospital/src/service';
import { createTables } from './create-tables';
import { ServiceProcess } from './service-process';
import { SubgraphClient } from './subgraph-client';
import { ADMIN, CONDITION, CREW, SEOUL_CITY_HALL, staffOf } from './transport-desk';

/** Between the statements of an approval, in their order; its process ends at each as a power cut would. */
const APPROVING = ['claimed', 'held', 'approved', 'others closed', 'told', 'settled'];
/** Between those of a held bed that is given back. */
const GIVING_BACK = ['release owed', 'released'];
const POINTS = [...APPROVING, ...GIVING_BACK];
/** What is committed there. Until it is, no transaction may stand open that others of its service wait for. */
const COMMITTED: Readonly<Record<string, string>> = {
  settled: 'APPROVED',
  'release owed': 'CANCELLED',
  released: 'CANCELLED',
};
const GATEWAY_KEY = 'g'.repeat(32);
const HOSPITAL_KEY = 'h'.repeat(32);
/** A process starts in two seconds, or in a minute where the machine has much else to do. */
const STARTS_MS = 90_000;
const STALE_MS = 6_000;

/** What clients send, without what other subgraphs know of hospitals. */
const operation = (field: string, type: string, wanted: string): string =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { code } } }`;
const OPERATIONS: Readonly<Record<string, string>> = {
  RegisterPatientCondition: operation(
    'registerPatientCondition',
    'RegisterPatientConditionInput',
    'patientCondition { id }',
  ),
  RequestReservations: operation('requestReservations', 'RequestReservationsInput', 'reservations { id }'),
  ApproveReservation: operation('approveReservation', 'ApproveReservationInput', 'reservation { id status }'),
  CancelReservation: operation('cancelReservation', 'CancelReservationInput', 'reservation { id status }'),
};

describeWithServices('a process killed between two statements of the saga', ({ mysqlUrl, redisUrl }) => {
  const folder = temporaryFolder();
  const started: ServiceProcess[] = [];
  const prefix = `gh_crash_${randomUUID().slice(0, 8)}`;
  const storage = { MYSQL_URL: `${mysqlUrl}/${prefix}`, REDIS_URL: redisUrl, REDIS_NAMESPACE: prefix };
  const location = (name: string) => databaseLocation({ DATA_DIR: folder.path, ...storage }, name);
  let simulator: Simulator;
  let bus: EventBus;
  let hospital: SubgraphService;
  let server: SubgraphServer;

  beforeAll(async () => {
    await createTables(storage.MYSQL_URL);
    simulator = await startSimulator({ provinces: ['서울특별시'] });
    const log = createLogger({ name: 'test', level: 'silent' });
    bus = await createRedisBus({ url: redisUrl, namespace: prefix, onError: () => undefined });
    const env = parseEnv(z.object(hospitalEnvShape), {
      NEMC_BASE_URL: simulator.baseUrl,
      NEMC_POLL_SECONDS: '3600',
    });
    const metrics = createMetrics().registry;
    const options = { database: location('hospital'), production: false, bus, log, migrateAtStart: false };
    hospital = await startHospital({ ...options, env, metrics });
    server = await startSubgraphServer({
      transport: hospital.transport,
      verifier: new IdentityVerifier({
        audience: 'hospital',
        keys: { reservation: HOSPITAL_KEY },
        clock: systemClock,
      }),
      health: new Health(),
      metrics: createMetrics().registry,
      log,
      host: '127.0.0.1',
      port: 0,
    });
    await waitFor('the first poll', async () => {
      const { data } = await askHospital('{ bedBoard { feed { lastSuccessAt } } }');
      return data.bedBoard.feed.lastSuccessAt as string | null;
    });
  });
  afterAll(async () => {
    await Promise.all(started.map((service) => service.stop('SIGKILL')));
    await server.stop();
    await hospital.stop();
    await bus.close();
    await simulator.close();
    folder.remove();
  });

  function askHospital(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const identity = { viewer: ADMIN, caller: 'gateway', requestId: 'test-request', fresh: false };
    return hospital.transport.execute({ query, variables }, identity);
  }

  async function startReservationProcess(more: Record<string, string> = {}): Promise<SubgraphClient> {
    const env = {
      DATA_DIR: folder.path,
      ...storage,
      GATEWAY_KEY,
      HOSPITAL_URL: `http://127.0.0.1:${server.port}/graphql`,
      HOSPITAL_KEY,
      ...more,
    };
    const service = await ServiceProcess.launch('subgraphs/reservation', env, started);
    await service.untilReady(STARTS_MS);
    return new SubgraphClient(service.url, 'reservation', GATEWAY_KEY);
  }

  async function send(client: SubgraphClient, name: string, input: object, viewer = CREW): Promise<Answer> {
    const query = OPERATIONS[name]!;
    const { data, errors } = await client.ask(query, { input }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  }

  async function heldBeds(hospitalId: string): Promise<number> {
    const number = Number(Buffer.from(hospitalId, 'base64url').toString().split(':')[1]);
    const [row] = await hospital.database.em
      .fork()
      .execute<{ held: number }[]>(`select held from bed where hospital_id = ? and kind = 'ER_GENERAL'`, [
        number,
      ]);
    return row!.held;
  }

  /** A patient for whom two hospitals are asked. */
  async function ask(client: SubgraphClient, point: string, hospitalId: string, other: string) {
    const { patientCondition } = await send(client, 'RegisterPatientCondition', CONDITION);
    const patientConditionId = patientCondition.id as string;
    const request = { patientConditionId, hospitalIds: [hospitalId, other], at: SEOUL_CITY_HALL };
    const { reservations } = await send(client, 'RequestReservations', request);
    return { point, hospitalId, patientConditionId, reservationId: reservations[0].id as string };
  }

  /** Each of the patient's reservations, oldest first. */
  async function reservationsOf(client: SubgraphClient, patientConditionId: string): Promise<Answer[]> {
    const query = `query ($id: ID!) {
      patientCondition(id: $id) { reservations { status closeReason history { to } } } }`;
    const { data } = await client.ask(query, { id: patientConditionId }, CREW);
    return data.patientCondition.reservations as Answer[];
  }

  it(`leaves one clean state soon after another starts: ${POINTS.join(', ')}`, async () => {
    // Each has a hospital of its own: its saga ends there, and its held beds can be counted.
    const hospitals = POINTS.map((_, nth) => encodeGlobalId('Hospital', nth + 1));
    const other = encodeGlobalId('Hospital', POINTS.length + 1);
    for (const hospitalId of [...hospitals, other]) {
      const input = { hospitalId, beds: [{ kind: 'ER_GENERAL', available: 5, capacity: 10 }] };
      await askHospital(
        'mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }',
        { input },
      );
    }
    const crashAt = Object.fromEntries(POINTS.map((point, nth) => [nth + 1, point]));
    const victim = await startReservationProcess({ RESERVATION_CRASH_AT: JSON.stringify(crashAt) });
    const sagas: Awaited<ReturnType<typeof ask>>[] = [];
    for (const [nth, point] of POINTS.entries()) sagas.push(await ask(victim, point, hospitals[nth]!, other));

    const idempotencyKey = 'approve-once';
    const approve = (client: SubgraphClient, { reservationId, hospitalId }: (typeof sagas)[number]) =>
      send(client, 'ApproveReservation', { reservationId, idempotencyKey }, staffOf(hospitalId));
    const run = async (saga: (typeof sagas)[number]) => {
      const approval = approve(victim, saga);
      if (!GIVING_BACK.includes(saga.point)) return approval;
      await approval;
      return send(victim, 'CancelReservation', { reservationId: saga.reservationId });
    };
    const outcomes: Promise<PromiseSettledResult<unknown>[]>[] = [];
    const begin = (some: typeof sagas) => outcomes.push(Promise.allSettled(some.map(run)));
    begin(sagas.filter(({ point }) => point in COMMITTED));
    for (const { point, patientConditionId } of sagas.filter((saga) => saga.point in COMMITTED)) {
      await waitFor(`what is committed at “${point}”`, async () => {
        const [mine] = await reservationsOf(victim, patientConditionId);
        return mine.status === COMMITTED[point];
      });
    }
    begin(sagas.filter(({ point }) => !(point in COMMITTED)));
    expect(await started[0]!.exit()).toBe('SIGKILL');
    for (const { status } of (await Promise.all(outcomes)).flat()) expect(status).toBe('rejected');

    const heir = await startReservationProcess();
    // What the dead one had begun is taken up when it is clear that nobody does it any more.
    await moveDatabaseTime(location('reservation'), STALE_MS);
    for (const saga of sagas) {
      const { point, hospitalId, patientConditionId } = saga;
      const givenBack = GIVING_BACK.includes(point);
      await eventually(async () => {
        const states = (await reservationsOf(heir, patientConditionId)).map(
          ({ status, closeReason, history }) => [status, closeReason, history.length] as unknown,
        );
        // The length of the history: nothing was done twice.
        expect({ point, states, held: await heldBeds(hospitalId) }).toEqual({
          point,
          states: givenBack
            ? [
                ['CANCELLED', 'BY_CREW', 3],
                ['CANCELLED', 'ACCEPTED_ELSEWHERE', 2],
              ]
            : [
                ['APPROVED', null, 2],
                ['CANCELLED', 'ACCEPTED_ELSEWHERE', 2],
              ],
          held: givenBack ? 0 : 1,
        });
      }, 30_000);
      if (givenBack) continue;
      const again = await approve(heir, saga);
      expect(again).toMatchObject({ reservation: { status: 'APPROVED' }, userErrors: [] });
    }
    await eventually(async () => {
      const owed = await hospital.database.em
        .fork()
        .execute<unknown[]>(`select 1 from ${prefix}_reservation.reservation where duty is not null`);
      expect(owed).toEqual([]);
    });
  }, 300_000);
});
