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
import {
  contractOperation,
  moveDatabaseTime,
  temporaryFolder,
  waitFor,
  type Answer,
} from '@goldenhour/testing';
import { describeWithServices, eventually } from '@goldenhour/testing/services';
import { z } from 'zod';
import { hospitalEnvShape, startHospital } from '../subgraphs/hospital/src/service';
import { createTables } from './create-tables';
import { ServiceProcess } from './service-process';
import { SubgraphClient } from './subgraph-client';
import { ADMIN, CONDITION, CREW, SEOUL_CITY_HALL, staffOf } from './transport-desk';

/** Between the statements of an approval, in their order; the process ends at each as a power cut would. */
const APPROVING = ['claimed', 'held', 'approved', 'others closed', 'told', 'settled'];
/** Between those of a held bed that is given back. */
const GIVING_BACK = ['release owed', 'released'];
const GATEWAY_KEY = 'g'.repeat(32);
const HOSPITAL_KEY = 'h'.repeat(32);
/** A process starts in two seconds, or in a minute where the machine has much else to do. */
const STARTS_MS = 90_000;
/** So many start at the same time: more would only wait for each other. */
const AT_ONCE = 4;
const STALE_MS = 6_000;

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
    // The subgraph alone knows of a hospital what it added.
    const query = contractOperation(name).replace(
      /hospital \{ id [^}]*(\{[^}]*(\{[^}]*\} )?\} )?\}/g,
      'hospital { id }',
    );
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

  /** A process that will end at that point, and a patient for whom two hospitals are asked. */
  async function victim(point: string, hospitalId: string, other: string) {
    const client = await startReservationProcess({ RESERVATION_CRASH_AT: point });
    const { patientCondition } = await send(client, 'RegisterPatientCondition', CONDITION);
    const patientConditionId = patientCondition.id as string;
    const request = { patientConditionId, hospitalIds: [hospitalId, other], at: SEOUL_CITY_HALL };
    const { reservations } = await send(client, 'RequestReservations', request);
    return { point, client, hospitalId, patientConditionId, reservationId: reservations[0].id as string };
  }

  it(`leaves one clean state soon after another starts: ${[...APPROVING, ...GIVING_BACK].join(', ')}`, async () => {
    const points = [...APPROVING, ...GIVING_BACK];
    // Each has a hospital of its own, so that its held beds can be counted.
    const hospitals = points.map((_, nth) => encodeGlobalId('Hospital', nth + 1));
    const other = encodeGlobalId('Hospital', points.length + 1);
    for (const hospitalId of [...hospitals, other]) {
      const input = { hospitalId, beds: [{ kind: 'ER_GENERAL', available: 5, capacity: 10 }] };
      await askHospital(
        'mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }',
        {
          input,
        },
      );
    }
    const idempotencyKey = 'approve-once';
    const victims: Awaited<ReturnType<typeof victim>>[] = [];
    for (let nth = 0; nth < points.length; nth += AT_ONCE) {
      const some = points.slice(nth, nth + AT_ONCE);
      victims.push(
        ...(await Promise.all(some.map((point, index) => victim(point, hospitals[nth + index]!, other)))),
      );
    }
    await Promise.all(
      victims.map(async ({ point, client, hospitalId, reservationId }) => {
        const approval = send(
          client,
          'ApproveReservation',
          { reservationId, idempotencyKey },
          staffOf(hospitalId),
        );
        if (GIVING_BACK.includes(point)) {
          await approval;
          await expect(send(client, 'CancelReservation', { reservationId })).rejects.toThrow();
        } else await expect(approval).rejects.toThrow();
      }),
    );
    expect(await Promise.all(started.map((service) => service.exit()))).toEqual(points.map(() => 'SIGKILL'));

    const heir = await startReservationProcess();
    // What the dead ones had begun is taken up when it is clear that nobody does it any more.
    await moveDatabaseTime(location('reservation'), STALE_MS);
    const query = `query ($id: ID!) {
      patientCondition(id: $id) { reservations { status closeReason history { to } } } }`;
    for (const { point, hospitalId, patientConditionId, reservationId } of victims) {
      const givenBack = GIVING_BACK.includes(point);
      await eventually(async () => {
        const { data } = await heir.ask(query, { id: patientConditionId }, CREW);
        const states = data.patientCondition.reservations.map(
          ({ status, closeReason, history }: Answer) => [status, closeReason, history.length] as unknown,
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
      const again = await send(
        heir,
        'ApproveReservation',
        { reservationId, idempotencyKey },
        staffOf(hospitalId),
      );
      expect(again).toMatchObject({ reservation: { status: 'APPROVED' }, userErrors: [] });
    }
    const owed = await hospital.database.em
      .fork()
      .execute(`select 1 from ${prefix}_reservation.reservation where duty is not null`);
    expect(owed).toEqual([]);
  }, 300_000);
});
