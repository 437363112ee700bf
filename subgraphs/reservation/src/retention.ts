import { pruneChangeLog, readPosition } from '@goldenhour/subgraph-kit';
import { AppointmentRow } from './appointment/appointment.entity';
import { PatientConditionRow } from './condition/condition.entity';
import { TOPICS } from './entities';
import { ReservationRow } from './reservation/reservation.entity';
import type { Store } from './store/store';

/** Nobody resumes here: changes are kept a day, for those who look for the cause of something. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/**
 * Erases what was found about patients, where they were and what hospitals wrote of them, this long after they were
 * registered, and what patients said with an appointment, this long after it. That there was a transport or an appointment,
 * and who looked at it, stays.
 */
export async function eraseOld({ database, clock }: Store, patientsMs: number): Promise<void> {
  const em = database.em.fork();
  const now = await clock.now(em);
  for (const topic of TOPICS) {
    const { published } = await readPosition(em, topic);
    await pruneChangeLog(em, topic, now - KEPT_MS, published);
  }
  await em.nativeUpdate(
    AppointmentRow,
    { startsAt: { $lt: now - patientsMs }, sealed: { $ne: null } },
    { sealed: null },
  );
  for (;;) {
    const old = await em.find(
      PatientConditionRow,
      { registeredAt: { $lt: now - patientsMs }, sealed: { $ne: null } },
      { fields: ['id'], limit: BATCH, disableIdentityMap: true },
    );
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    await em.nativeUpdate(
      ReservationRow,
      { patientId: { $in: ids } },
      { note: null, etaMinutes: null, etaSource: null },
    );
    await em.nativeUpdate(
      PatientConditionRow,
      { id: { $in: ids }, status: 'IN_PROGRESS' },
      { status: 'CANCELLED', endedAt: now, askedAt: null },
    );
    // The sealed text last: a crash in between leaves something to find.
    await em.nativeUpdate(
      PatientConditionRow,
      { id: { $in: ids } },
      { sealed: null, latitude: null, longitude: null },
    );
  }
}
