import { alignToKeys, createLoader, groupByKeys, type Plain } from '@goldenhour/subgraph-kit';
import { PatientConditionRow } from '../condition/condition.entity';
import type { Store } from '../store/store';
import { ReservationStepRow } from './reservation-step.entity';
import { ReservationRow } from './reservation.entity';

/** Rows for one request; what a mutation changed is read after it. */
export class Rows {
  readonly patients = createLoader<number, Plain<PatientConditionRow> | null>(async (ids) =>
    alignToKeys(
      ids,
      await this.em.find(PatientConditionRow, { id: { $in: [...ids] } }, { disableIdentityMap: true }),
      ({ id }) => id,
    ),
  );

  readonly reservations = createLoader<number, Plain<ReservationRow> | null>(async (ids) =>
    alignToKeys(
      ids,
      await this.em.find(ReservationRow, { id: { $in: [...ids] } }, { disableIdentityMap: true }),
      ({ id }) => id,
    ),
  );

  /** Oldest first. */
  readonly ofPatients = createLoader<number, Plain<ReservationRow>[]>(async (patientIds) =>
    groupByKeys(
      patientIds,
      await this.em.find(
        ReservationRow,
        { patientId: { $in: [...patientIds] } },
        { orderBy: { id: 'asc' }, disableIdentityMap: true },
      ),
      ({ patientId }) => patientId,
    ),
  );

  /** Oldest first. */
  readonly histories = createLoader<number, ReservationStepRow[]>(async (ids) =>
    groupByKeys(
      ids,
      await this.em.find(
        ReservationStepRow,
        { reservationId: { $in: [...ids] } },
        { orderBy: { id: 'asc' }, disableIdentityMap: true },
      ),
      ({ reservationId }) => reservationId,
    ),
  );

  private readonly em;

  constructor(store: Store) {
    this.em = store.database.em.fork();
  }
}
