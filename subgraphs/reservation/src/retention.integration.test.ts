import {
  ClockOffset,
  DatabaseClock,
  migrate,
  openDatabase,
  Relay,
  type Database,
} from '@goldenhour/subgraph-kit';
import { createLogger } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { AppointmentRow } from './appointment/appointment.entity';
import { PatientConditionRow } from './condition/condition.entity';
import { ENTITIES, TOPICS } from './entities';
import { MIGRATIONS } from './migrations';
import { ReservationRow } from './reservation/reservation.entity';
import { eraseOld } from './retention';
import { insertAppointment, insertPatient, insertReservation } from './testing/rows';

const DAY = 24 * 60 * 60 * 1000;

describeOnBothStorages('retention', (storage) => {
  let database: Database;
  let relay: Relay;
  beforeAll(async () => {
    const location = await storage.sharedDatabase('reservation');
    database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    const log = createLogger({ name: 'test', level: 'silent' });
    const bus = await storage.openBus();
    relay = await Relay.start({
      database,
      clock: new DatabaseClock(database, false),
      bus,
      topics: TOPICS,
      log,
    });
  });
  afterAll(async () => {
    await relay.stop();
    await database.close();
  });

  it('erases what was found, where it was and what was written of it, by the database’s clock', async () => {
    const em = database.em.fork();
    const [old, young] = [
      await insertPatient(em, { sealed: 'k.x', registeredAt: Date.now() }),
      await insertPatient(em, { sealed: 'k.x', registeredAt: Date.now() + 2 * DAY }),
    ];
    const reservation = await insertReservation(em, old, {
      note: 'k.x',
      etaMinutes: 5,
      etaSource: 'ESTIMATE',
    });
    const [past, coming] = [
      await insertAppointment(em, { sealed: 'k.x', startsAt: Date.now() }),
      await insertAppointment(em, { sealed: 'k.x', startsAt: Date.now() + 2 * DAY }),
    ];
    await em.upsert(ClockOffset, { id: 1, offsetMs: 31 * DAY });
    const clock = new DatabaseClock(database, false);
    const store = { database, clock, relay } as Parameters<typeof eraseOld>[0];
    await eraseOld(store, 30 * DAY);
    const words = (id: number) => database.em.fork().findOneOrFail(AppointmentRow, id);
    expect([(await words(past)).sealed, (await words(coming)).sealed]).toEqual([null, 'k.x']);
    const read = (id: number) => database.em.fork().findOneOrFail(PatientConditionRow, id);
    expect(await read(old)).toMatchObject({
      sealed: null,
      latitude: null,
      longitude: null,
      status: 'CANCELLED',
    });
    expect(await read(young)).toMatchObject({ sealed: 'k.x', latitude: 37_566_300, status: 'IN_PROGRESS' });
    expect(await database.em.fork().findOneOrFail(ReservationRow, reservation)).toMatchObject({
      note: null,
      etaMinutes: null,
    });
  });
});
