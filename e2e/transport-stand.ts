import { wrap } from '@mikro-orm/core';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { createLogger, createMetrics, parseEnv, type Viewer } from '@goldenhour/service-kit';
import {
  encodeGlobalId,
  groupBy,
  migrate,
  openDatabase,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import { moveDatabaseTime, temporaryFolder, waitFor, type Answer } from '@goldenhour/testing';
import type { DatabaseLocation, Storage } from '@goldenhour/testing/services';
import { z } from 'zod';
import * as hospital from '../subgraphs/hospital/src/entities';
import { MIGRATIONS as HOSPITAL_MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import { hospitalEnvShape, startHospital } from '../subgraphs/hospital/src/service';
import type { Decision } from '../subgraphs/reservation/src/approval/decision';
import { PatientConditionRow } from '../subgraphs/reservation/src/condition/condition.entity';
import { ReservationRow } from '../subgraphs/reservation/src/reservation/reservation.entity';
import * as reservation from '../subgraphs/reservation/src/entities';
import { MIGRATIONS as RESERVATION_MIGRATIONS } from '../subgraphs/reservation/src/migrations';
import { reservationEnvShape, startReservation } from '../subgraphs/reservation/src/service';
import { ADMIN, CONDITION, CREW, SEOUL_CITY_HALL, staffOf } from './transport-desk';

const NO_POLLS = { NEMC_POLL_SECONDS: '3600' };

const REGISTER = `mutation ($input: RegisterPatientConditionInput!) {
  registerPatientCondition(input: $input) { patientCondition { id } userErrors { code } } }`;
const REQUEST = `mutation ($input: RequestReservationsInput!) {
  requestReservations(input: $input) { reservations { id } userErrors { code } } }`;
const APPROVE = `mutation ($input: ApproveReservationInput!) {
  approveReservation(input: $input) { reservation { status } userErrors { code } } }`;
const STATUSES = `query ($id: ID!) {
  patientCondition(id: $id) { transportStatus reservations { id status closeReason } } }`;
const BEDS = `mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }`;

/**
 * The hospital subgraph and processes of the reservation subgraph over one storage, without a gateway: for what must be
 * done very often.
 */
export class TransportStand {
  private constructor(
    readonly hospital: SubgraphService,
    readonly reservations: readonly SubgraphService[],
    private readonly locations: readonly DatabaseLocation[],
    private readonly close: () => Promise<void>,
  ) {}

  /** @param replicas processes of the reservation subgraph: more than one only where they may share a database */
  static async open(storage: Storage, replicas = 1): Promise<TransportStand> {
    const folder = temporaryFolder();
    const simulator: Simulator = await startSimulator({ provinces: ['서울특별시'] });
    const log = createLogger({ name: 'test', level: 'silent' });
    const bus = await storage.openBus();
    const common = { production: false, bus, log, migrateAtStart: false };
    const [hospitals, reservations] = await Promise.all([
      migrated(await storage.databaseLocation('hospital'), hospital.ENTITIES, HOSPITAL_MIGRATIONS),
      migrated(await storage.databaseLocation('reservation'), reservation.ENTITIES, RESERVATION_MIGRATIONS),
    ]);
    const hospitalEnv = parseEnv(z.object(hospitalEnvShape), {
      ...NO_POLLS,
      NEMC_BASE_URL: simulator.baseUrl,
    });
    const metrics = createMetrics().registry;
    const started = await startHospital({ ...common, database: hospitals, env: hospitalEnv, metrics });
    const env = {
      ...parseEnv(z.object(reservationEnvShape), {}),
      NODE_ENV: 'test',
      DATA_DIR: folder.path,
    };
    const services: SubgraphService[] = [];
    for (let nth = 0; nth < replicas; nth += 1) {
      const options = { ...common, database: reservations, env, hospital: started.transport };
      services.push(await startReservation(options));
    }
    const stand = new TransportStand(started, services, [hospitals, reservations], async () => {
      for (const service of services) await service.stop();
      await started.stop();
      await simulator.close();
      folder.remove();
    });
    await waitFor('the first poll', async () => {
      const { data } = await stand.ask(started, '{ bedBoard { feed { lastSuccessAt } } }', {}, ADMIN);
      return data.bedBoard.feed.lastSuccessAt as string | null;
    });
    return stand;
  }

  stop(): Promise<void> {
    return this.close();
  }

  async moveTime(offsetMs: number): Promise<void> {
    for (const location of this.locations) await moveDatabaseTime(location, offsetMs);
  }

  /** Hospitals of the feed by row number. */
  hospitalId(number: number): string {
    return encodeGlobalId('Hospital', number);
  }

  async beds(hospitalId: string, available: number): Promise<void> {
    const input = { hospitalId, beds: [{ kind: 'ER_GENERAL', available, capacity: 500 }] };
    await this.do(this.hospital, BEDS, { input }, ADMIN);
  }

  async patient(more: Record<string, unknown> = {}, crew: Viewer = CREW): Promise<string> {
    const data = await this.do(this.reservations[0]!, REGISTER, { input: { ...CONDITION, ...more } }, crew);
    return data.registerPatientCondition.patientCondition.id as string;
  }

  async request(
    patientConditionId: string,
    hospitalIds: readonly string[],
    more: Record<string, unknown> = {},
  ): Promise<string[]> {
    const input = { patientConditionId, hospitalIds, at: SEOUL_CITY_HALL, ...more };
    const data = await this.do(this.reservations[0]!, REQUEST, { input }, CREW);
    return data.requestReservations.reservations.map((one: Answer) => one.id as string);
  }

  /** Patients for whom these hospitals are asked, written straight into the tables: for what is done very often. */
  async asked(
    count: number,
    hospitalIds: readonly string[],
  ): Promise<{ patient: string; asked: string[] }[]> {
    const patient = await this.patient();
    const model = await this.request(patient, hospitalIds);
    const em = this.reservations[0]!.database.em.fork();
    const row = wrap(await em.findOneOrFail(PatientConditionRow, keyOf(patient))).toPOJO();
    const requests = await em.find(
      ReservationRow,
      { id: { $in: model.map(keyOf) } },
      { orderBy: { id: 'asc' } },
    );
    const { id: modelKey, ...condition } = row;
    const fresh = em.fork();
    await fresh.insertMany(
      PatientConditionRow,
      Array.from({ length: count - 1 }, () => ({ ...condition })),
    );
    // Asked of the tables: not every driver tells all ids of an insert of many rows.
    const others = await fresh.find(
      PatientConditionRow,
      { id: { $gt: modelKey } },
      { orderBy: { id: 'asc' } },
    );
    await fresh.insertMany(
      ReservationRow,
      others.flatMap(({ id: patientId }) =>
        requests.map((one) => {
          const { id: _id, ...request } = wrap(one).toPOJO();
          return { ...request, patientId, openKey: `${patientId}:${request.hospitalId}` };
        }),
      ),
    );
    const patientId = { $in: others.map(({ id }) => id) };
    const askedOf = groupBy(
      await fresh.find(ReservationRow, { patientId }, { orderBy: { id: 'asc' } }),
      (request) => request.patientId,
    );
    const inOrder = (id: number) =>
      hospitalIds.map(
        (hospitalId) => askedOf.get(id)!.find((one) => one.hospitalId === keyOf(hospitalId))!.id,
      );
    return [
      { patient, asked: model },
      ...others.map(({ id }) => ({
        patient: encodeGlobalId('PatientCondition', id),
        asked: inOrder(id).map((reservation) => encodeGlobalId('Reservation', reservation)),
      })),
    ];
  }

  /** APPROVED, or why not. @param replica which process is asked */
  async approve(
    reservationId: string,
    hospitalId: string,
    replica = 0,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const service = this.reservations[replica % this.reservations.length]!;
    const input = { reservationId, ...more };
    const { data, errors } = await this.ask(service, APPROVE, { input }, staffOf(hospitalId));
    if (errors) throw new Error(JSON.stringify(errors));
    const { reservation: one, userErrors } = data.approveReservation;
    return (one?.status ?? userErrors[0].code) as string;
  }

  /** The first step of an approval alone, as a process leaves it that is stopped after it, and not yet found by the recovery. */
  async leaveUndecided(reservationId: string): Promise<void> {
    const em = this.reservations[0]!.database.em.fork();
    const id = keyOf(reservationId);
    const { patientId } = await em.findOneOrFail(ReservationRow, id);
    const decision: Decision = {
      bedKind: 'ER_GENERAL',
      minutes: 30,
      overCapacity: false,
      by: { role: 'ADMIN', userId: null },
      path: 'reservationId',
      repeatable: null,
    };
    const dutyAt = Date.now();
    await em.nativeUpdate(PatientConditionRow, { id: patientId }, { claimedBy: id });
    await em.nativeUpdate(
      ReservationRow,
      { id },
      { duty: 'HOLD', dutyAt, decision: JSON.stringify(decision) },
    );
  }

  /** Status and close reason of the patient's reservations, oldest first. */
  async statuses(id: string): Promise<string[]> {
    const data = await this.do(this.reservations[0]!, STATUSES, { id }, CREW);
    return data.patientCondition.reservations.map(({ status, closeReason }: Answer) =>
      [status, ...(closeReason ? [closeReason] : [])].join(' '),
    );
  }

  /** Beds that are held at a hospital, by its own table. */
  async held(hospitalId: string): Promise<number> {
    const [row] = await this.hospital.database.em
      .fork()
      .execute<{ held: number | string }[]>('select held from bed where hospital_id = ? and kind = ?', [
        keyOf(hospitalId),
        'ER_GENERAL',
      ]);
    return Number(row?.held ?? 0);
  }

  async ask(
    service: SubgraphService,
    query: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
  ): Promise<Answer> {
    const identity = { viewer, caller: 'gateway', requestId: 'test-request', fresh: false };
    return service.transport.execute({ query, variables }, identity);
  }

  async do(
    service: SubgraphService,
    query: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
  ): Promise<Answer> {
    const { data, errors } = await this.ask(service, query, variables, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    const [payload] = Object.values(data as Record<string, { userErrors?: unknown[] }>);
    if (payload?.userErrors?.length) throw new Error(JSON.stringify(payload.userErrors));
    return data;
  }
}

/** The row's number in a global id. */
function keyOf(id: string): number {
  return Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
}

async function migrated(
  location: DatabaseLocation,
  entities: typeof hospital.ENTITIES,
  migrations: typeof HOSPITAL_MIGRATIONS | typeof RESERVATION_MIGRATIONS,
): Promise<DatabaseLocation> {
  const database = await openDatabase({ location, entities, migrations });
  await migrate(database);
  await database.close();
  return location;
}
