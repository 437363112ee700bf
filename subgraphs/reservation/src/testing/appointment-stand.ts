import { randomUUID } from 'node:crypto';
import type { AppointmentsChanged, EventBus } from '@goldenhour/events';
import { createLogger, parseEnv, type SubgraphTransport, type Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId, migrate, openDatabase, type SubgraphService } from '@goldenhour/subgraph-kit';
import { moveDatabaseTime, temporaryFolder, type Answer } from '@goldenhour/testing';
import { waitFor, type DatabaseLocation, type Storage } from '@goldenhour/testing/services';
import { z } from 'zod';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { ClinicRow } from '../schedule/clinic.entity';
import { ScheduleRow } from '../schedule/schedule.entity';
import { reservationEnvShape, startReservation } from '../service';
import { slotId } from '../slot/slot-id';

export const hospitalId = (number: number): string => encodeGlobalId('Hospital', number);
export const member = (number: number): Viewer => ({
  role: 'MEMBER',
  userId: encodeGlobalId('User', number),
});
export const staffOf = (hospital: number): Viewer => ({
  role: 'HOSPITAL_STAFF',
  userId: encodeGlobalId('User', 9_000 + hospital),
  hospitalId: hospitalId(hospital),
});
export const ADMIN: Viewer = { role: 'ADMIN', userId: encodeGlobalId('User', 8_000) };

const FIELDS = 'appointment { id status startsAt endReason } userErrors { code }';
const BOOK = `mutation ($input: BookAppointmentInput!) {
  answer: bookAppointment(input: $input) { ${FIELDS} waitlistPosition } }`;

type Told = AppointmentsChanged['appointments'][number];

/** The reservation service over one storage, with clinics, whose clock stands where a test puts it. */
export class AppointmentStand {
  readonly told: Told[] = [];
  private service: SubgraphService | null = null;
  private bus: EventBus | null = null;

  private constructor(
    private readonly storage: Storage,
    private readonly location: DatabaseLocation,
    private readonly folder: ReturnType<typeof temporaryFolder>,
  ) {}

  static async open(storage: Storage, now: string): Promise<AppointmentStand> {
    const location = await storage.sharedDatabase('reservation');
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await database.close();
    const stand = new AppointmentStand(storage, location, temporaryFolder());
    await stand.at(now);
    await stand.start();
    return stand;
  }

  /** Another process over the same database: only where that may have several. */
  async peer(): Promise<AppointmentStand> {
    const peer = new AppointmentStand(this.storage, this.location, this.folder);
    await peer.start();
    return peer;
  }

  async start(): Promise<void> {
    const env = parseEnv(z.object(reservationEnvShape), {});
    const bus = await this.storage.openBus();
    this.bus = bus;
    await bus.consume('appointment.changed', 'test', (event) => {
      this.told.push(...event.payload.appointments);
      return Promise.resolve();
    });
    this.service = await startReservation({
      database: this.location,
      env: { ...env, NODE_ENV: 'test', DATA_DIR: this.folder.path },
      production: false,
      bus,
      log: createLogger({ name: 'test', level: 'silent' }),
      migrateAtStart: false,
      // Nothing is asked of hospitals here.
      hospital: {} as SubgraphTransport,
    });
  }

  async stop(): Promise<void> {
    await this.service?.stop();
    this.service = null;
  }

  async close(): Promise<void> {
    await this.stop();
    this.folder.remove();
  }

  /** Tells the service, as the user service does, that somebody's account is gone. */
  async deleteAccount({ userId }: Viewer): Promise<void> {
    const gone = { role: 'MEMBER', language: 'KO', favoriteHospitalIds: [], deleted: true } as const;
    const nothing = { hospitalId: null, organization: null, vehicle: null, province: null };
    const users = [{ id: userId!, ...gone, ...nothing }];
    const event = { id: randomUUID(), epoch: 'test', sequence: 1, at: Date.now(), payload: { users } };
    await this.bus!.publish('user.described', event);
  }

  /** Puts the database's clock there, whether the service runs or not. */
  at(moment: string): Promise<void> {
    return moveDatabaseTime(this.location, Date.parse(moment) - Date.now());
  }

  get em() {
    return this.service!.database.em.fork();
  }

  /** A department that is open on each of these days, by default for an hour from nine on, of one slot. */
  async clinic(
    hospital: number,
    row: Partial<ScheduleRow> = {},
    department = '내과',
  ): Promise<(startsAt: string) => string> {
    const clinic = { hospitalId: hospital, department };
    const known = await this.em.findOne(ClinicRow, clinic);
    const clinicId = known?.id ?? (await this.em.insert<ClinicRow>(ClinicRow, clinic));
    const id = await this.em.insert<ScheduleRow>(ScheduleRow, {
      clinicId,
      weekday: 'THURSDAY',
      opensAt: 9 * 60,
      closesAt: 10 * 60,
      slotMinutes: 60,
      capacity: 1,
      opensOnHolidays: false,
      endedAt: null,
      ...row,
    });
    return (startsAt) => slotId({ scheduleId: id, startsAt: Date.parse(startsAt) });
  }

  async ask(query: string, variables: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const identity = { viewer, caller: 'gateway', requestId: 'test-request', fresh: true };
    return this.service!.transport.execute({ query, variables }, identity);
  }

  /** The one field of an operation that must not fail. */
  async data(query: string, variables: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const { data, errors } = (await this.ask(query, variables, viewer)) as {
      data: Record<string, Answer>;
      errors?: unknown;
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  }

  book(viewer: Viewer, slot: string, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.data(BOOK, { input: { slotId: slot, ...more } }, viewer);
  }

  wait(viewer: Viewer, slot: string): Promise<Answer> {
    return this.book(viewer, slot, { joinWaitlist: true });
  }

  cancel(viewer: Viewer, appointmentId: string): Promise<Answer> {
    return this.change('cancelAppointment', { appointmentId }, viewer);
  }

  accept(viewer: Viewer, appointmentId: string): Promise<Answer> {
    return this.change('acceptOffer', { appointmentId }, viewer);
  }

  /** Any mutation of one appointment. */
  change(name: string, input: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return this.data(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${FIELDS} } }`,
      { input },
      viewer,
    );
  }

  async slots(hospital: number, date: string, department = '내과'): Promise<Answer[]> {
    const query = `query ($hospitals: [_Any!]!, $department: String!, $date: LocalDate!) {
      _entities(representations: $hospitals) { ... on Hospital {
        appointmentSlots(department: $department, date: $date) { id startsAt endsAt capacity remaining waiting } } } }`;
    const hospitals = [{ __typename: 'Hospital', id: hospitalId(hospital) }];
    const variables = { hospitals, department, date };
    const [answer] = (await this.data(query, variables, { role: 'PUBLIC' })) as [
      { appointmentSlots: Answer[] },
    ];
    return answer.appointmentSlots;
  }

  /** Status by appointment, of all that somebody booked; the latest start first. */
  async of(viewer: Viewer): Promise<Answer[]> {
    const query = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
      appointments(first: 100) { nodes { id status startsAt department endReason waitlistPosition offeredUntil history { from to by } } } } } }`;
    const users = [{ __typename: 'User', id: viewer.userId }];
    const [answer] = (await this.data(query, { users }, viewer)) as [{ appointments: { nodes: Answer[] } }];
    return answer.appointments.nodes;
  }

  /** Resolves when that person's only appointment stands so. */
  until(viewer: Viewer, status: string): Promise<Answer> {
    return waitFor(`${status} of ${viewer.userId}`, async () => {
      const [appointment] = (await this.of(viewer)) as { status: string }[];
      return appointment?.status === status && appointment;
    });
  }
}

export const codesOf = ({ userErrors }: Answer): string[] =>
  (userErrors as { code: string }[]).map(({ code }) => code);
