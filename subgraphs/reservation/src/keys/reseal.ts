import type { Database } from '@goldenhour/subgraph-kit';
import { AppointmentRow } from '../appointment/appointment.entity';
import { wordsPlace } from '../appointment/words';
import { PatientConditionRow } from '../condition/condition.entity';
import { notePlace } from '../reservation/seal-note';
import { patientPlace } from '../condition/clinical';
import { ReservationRow } from '../reservation/reservation.entity';
import type { KeyRing } from './key-ring';

const BATCH = 200;

/**
 * Seals with the current key whatever another one sealed. A row that is changed or erased meanwhile is left as it is
 * then: only the text that was read is replaced.
 * @returns how many texts
 */
export async function resealAll(database: Database, keys: KeyRing): Promise<number> {
  return (
    (await reseal(keys, {
      read: (after) =>
        database.em
          .fork()
          .find(
            PatientConditionRow,
            { id: { $gt: after }, sealed: { $ne: null } },
            { fields: ['id', 'sealed'], orderBy: { id: 'asc' }, limit: BATCH, disableIdentityMap: true },
          ),
      textOf: ({ sealed }) => sealed,
      place: patientPlace,
      write: (id, old, sealed) =>
        database.em.fork().nativeUpdate(PatientConditionRow, { id, sealed: old }, { sealed }),
    })) +
    (await reseal(keys, {
      read: (after) =>
        database.em
          .fork()
          .find(
            ReservationRow,
            { id: { $gt: after }, note: { $ne: null } },
            { fields: ['id', 'note'], orderBy: { id: 'asc' }, limit: BATCH, disableIdentityMap: true },
          ),
      textOf: ({ note }) => note,
      place: notePlace,
      write: (id, old, note) => database.em.fork().nativeUpdate(ReservationRow, { id, note: old }, { note }),
    })) +
    (await reseal(keys, {
      read: (after) =>
        database.em
          .fork()
          .find(
            AppointmentRow,
            { id: { $gt: after }, sealed: { $ne: null } },
            { fields: ['id', 'sealed'], orderBy: { id: 'asc' }, limit: BATCH, disableIdentityMap: true },
          ),
      textOf: ({ sealed }) => sealed,
      place: wordsPlace,
      write: (id, old, sealed) =>
        database.em.fork().nativeUpdate(AppointmentRow, { id, sealed: old }, { sealed }),
    }))
  );
}

interface Sealed<R> {
  readonly read: (after: number) => Promise<readonly R[]>;
  readonly textOf: (row: R) => string | null;
  readonly place: (id: number) => string;
  readonly write: (id: number, old: string, sealed: string) => Promise<number>;
}

async function reseal<R extends { readonly id: number }>(keys: KeyRing, table: Sealed<R>): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const rows = await table.read(after);
    for (const row of rows) {
      const old = table.textOf(row);
      after = row.id;
      if (old === null || keys.isCurrent(old)) continue;
      const place = table.place(row.id);
      count += await table.write(row.id, old, keys.seal(keys.open(old, place), place));
    }
    if (rows.length === 0) return count;
  }
}
