import { createLogger, parseEnv, type SubgraphTransport, type Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId, migrate, openDatabase, type SubgraphService } from '@goldenhour/subgraph-kit';
import { temporaryFolder, type Answer } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { z } from 'zod';
import { ConditionReadRow } from '../condition/condition-read.entity';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { ReservationStepRow } from '../reservation/reservation-step.entity';
import { reservationEnvShape, startReservation } from '../service';
import { insertPatient, insertReservation } from '../testing/rows';

const userId = (number: number) => encodeGlobalId('User', number);
const MEDIC: Viewer = { role: 'PARAMEDIC', userId: userId(1) };
const NURSE: Viewer = {
  role: 'HOSPITAL_STAFF',
  userId: userId(2),
  hospitalId: encodeGlobalId('Hospital', 1),
};
const ADMIN: Viewer = { role: 'ADMIN', userId: userId(9) };
const RESERVATIONS = `query ($users: [_Any!]!, $first: Int! = 20, $after: String, $status: [ReservationStatus!]) {
  _entities(representations: $users) {
    ... on User {
      reservations(first: $first, after: $after, status: $status) {
        totalCount nodes { id status } pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }
  }
}`;

const LOOKS = `query ($of: ID, $first: Int! = 20, $after: String) {
  conditionReads(patientConditionId: $of, first: $first, after: $after) {
    totalCount nodes { at role why patientConditionId user { id } } pageInfo { hasNextPage endCursor }
  }
}`;

describeOnBothStorages('the reservations of a user', (storage) => {
  const folder = temporaryFolder();
  let service: SubgraphService;
  /** Oldest first. */
  const ids: string[] = [];
  let transport: string;

  beforeAll(async () => {
    const location = await storage.sharedDatabase('reservation');
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    const em = database.em.fork();
    const patient = await insertPatient(em, { status: 'COMPLETED', endedAt: Date.now() });
    const at = Date.now();
    for (const [nth, status] of (['DECLINED', 'EXPIRED', 'CANCELLED', 'ARRIVED'] as const).entries()) {
      // The last two in the same instant.
      const requestedAt = at + Math.min(nth, 2);
      const id = await insertReservation(em, patient, { status, requestedAt });
      ids.push(encodeGlobalId('Reservation', id));
      const step = { reservationId: id, fromStatus: null, at, role: 'PARAMEDIC', userId: MEDIC.userId };
      await em.insertMany(ReservationStepRow, [
        { ...step, toStatus: 'PENDING' },
        { ...step, fromStatus: 'PENDING', toStatus: status },
      ] as ReservationStepRow[]);
      if (nth === 0) {
        const answer = { ...step, toStatus: status, role: 'HOSPITAL_STAFF', userId: NURSE.userId };
        await em.insert(ReservationStepRow, answer as ReservationStepRow);
      }
    }
    const look = { role: 'HOSPITAL_STAFF', userId: NURSE.userId!, requestId: 'request', at };
    await em.insertMany(ConditionReadRow, [
      { ...look, patientId: patient, role: 'PARAMEDIC', userId: MEDIC.userId!, why: 'CREW' },
      { ...look, patientId: patient, why: 'HOSPITAL one' },
      { ...look, patientId: patient + 1, why: 'HOSPITAL other' },
    ]);
    transport = encodeGlobalId('PatientCondition', patient);
    await database.close();
    service = await startReservation({
      database: location,
      env: { ...parseEnv(z.object(reservationEnvShape), {}), NODE_ENV: 'test', DATA_DIR: folder.path },
      production: false,
      bus: await storage.openBus(),
      log: createLogger({ name: 'test', level: 'silent' }),
      migrateAtStart: false,
      // Nothing is asked of hospitals here.
      hospital: {} as SubgraphTransport,
    });
  });
  afterAll(async () => {
    await service.stop();
    folder.remove();
  });

  function ask(user: Viewer, viewer: Viewer, more: Record<string, unknown> = {}): Promise<Answer> {
    const variables = { users: [{ __typename: 'User', id: user.userId }], ...more };
    return execute(RESERVATIONS, variables, viewer);
  }
  function execute(query: string, variables: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const identity = { viewer, caller: 'gateway', requestId: 'test-request', fresh: false };
    return service.transport.execute({ query, variables }, identity);
  }
  const read = async (...request: Parameters<typeof ask>) =>
    (await ask(...request)).data._entities[0].reservations;
  const idsOf = ({ nodes }: Answer) => nodes.map(({ id }: Answer) => id as string) as string[];

  it('are those in which they took a step, each once, newest first, page by page', async () => {
    const all = await read(MEDIC, MEDIC);
    expect([all.totalCount, idsOf(all)]).toEqual([4, [...ids].reverse()]);
    const first = await read(MEDIC, MEDIC, { first: 1 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const rest = await read(MEDIC, MEDIC, { first: 3, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(all));
  });

  it('are narrowed by status, and staff have those that they answered', async () => {
    const ended = await read(MEDIC, MEDIC, { status: ['EXPIRED', 'ARRIVED'] });
    expect([ended.totalCount, idsOf(ended)]).toEqual([2, [ids[3], ids[1]]]);
    expect(idsOf(await read(NURSE, NURSE))).toEqual([ids[0]]);
    expect(await read(ADMIN, ADMIN)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are for that user and administrators alone', async () => {
    expect((await read(MEDIC, ADMIN)).totalCount).toBe(4);
    const denied = async (viewer: Viewer) => (await ask(MEDIC, viewer)).errors[0].extensions.code as string;
    expect(await denied(NURSE)).toBe('FORBIDDEN');
    expect(await denied({ role: 'PUBLIC' })).toBe('UNAUTHENTICATED');
  });

  it('leave looks at conditions, which administrators alone see, the newest first', async () => {
    const looks = async (variables: Record<string, unknown>) =>
      (await execute(LOOKS, variables, ADMIN)).data.conditionReads;
    const first = await looks({ first: 2 });
    expect(first.totalCount).toBe(3);
    expect(first.nodes.map(({ why }: Answer) => why)).toEqual(['HOSPITAL other', 'HOSPITAL one']);
    const rest = await looks({ after: first.pageInfo.endCursor });
    expect(rest.nodes).toMatchObject([
      { why: 'CREW', role: 'PARAMEDIC', user: { id: MEDIC.userId }, patientConditionId: transport },
    ]);
    expect((await looks({ of: transport })).totalCount).toBe(2);
    expect((await execute(LOOKS, {}, NURSE)).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
