import { randomBytes } from 'node:crypto';
import { migrate, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { AppointmentRow } from '../appointment/appointment.entity';
import { openWords, sealWords } from '../appointment/words';
import { patientPlace } from '../condition/clinical';
import { PatientConditionRow } from '../condition/condition.entity';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { ReservationRow } from '../reservation/reservation.entity';
import { openNote, sealNote } from '../reservation/seal-note';
import { insertAppointment, insertPatient, insertReservation } from '../testing/rows';
import { KeyRing } from './key-ring';
import { resealAll } from './reseal';

const key = (id: string) => ({ id, bytes: randomBytes(32) });

describeOnBothStorages('the rotation of keys', (storage) => {
  let database: Database;
  beforeAll(async () => {
    const location = await storage.sharedDatabase('reservation');
    database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
  });
  afterAll(() => database.close());

  it('seals everything with the new key alone, and nothing twice', async () => {
    const [old, next] = [key('old'), key('next')];
    const [before, both, after] = [new KeyRing([old]), new KeyRing([next, old]), new KeyRing([next])];
    const em = database.em.fork();
    const patient = await insertPatient(em);
    await em.nativeUpdate(PatientConditionRow, patient, {
      sealed: before.seal('found', patientPlace(patient)),
    });
    await insertPatient(em);
    const reservation = await insertReservation(em, patient);
    await em.nativeUpdate(ReservationRow, reservation, { note: sealNote(before, reservation, 'words') });
    const appointment = await insertAppointment(em);
    await em.nativeUpdate(AppointmentRow, appointment, {
      sealed: sealWords(before, appointment, { note: 'knee' }),
    });

    expect(await resealAll(database, both)).toBe(3);
    const { sealed } = await database.em.fork().findOneOrFail(PatientConditionRow, patient);
    expect(after.open(sealed!, patientPlace(patient))).toBe('found');
    const { note } = await database.em.fork().findOneOrFail(ReservationRow, reservation);
    expect(openNote(after, reservation, note)).toBe('words');
    const said = await database.em.fork().findOneOrFail(AppointmentRow, appointment);
    expect(openWords(after, appointment, said.sealed!)).toEqual({ note: 'knee', patientName: null });
    expect(await resealAll(database, both)).toBe(0);
  });
});
