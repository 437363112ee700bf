import type { TransportStep } from '@goldenhour/events';
import { transact } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { PatientConditionRow } from '../condition/condition.entity';
import { expireDue } from '../reservation/expire-due';
import { ReservationRow } from '../reservation/reservation.entity';
import { BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { PatientChange } from '../transport/patient-change';

/** A hold's end is told this long before it, milliseconds. */
const WARNING_MS = 10 * 60 * 1000;
/** As much as one look takes up; what is left, the next does. */
const BATCH = 200;

export interface EscalationTimes {
  readonly widenMs: number;
  readonly alarmMs: number;
}

/**
 * What happens to transports by time alone, on the database's clock: requests expire, ends of holds are announced, the
 * search for urgent patients widens. Every process looks; who comes second finds nothing to do.
 */
export class Watch {
  constructor(
    private readonly store: Store,
    private readonly times: EscalationTimes,
  ) {}

  async look(): Promise<void> {
    const now = await this.store.clock.now(this.store.database.em.fork());
    await this.expire(now);
    await this.warn(now);
    await this.escalate('WIDENED', { widenedAt: null, askedAt: { $lte: now - this.times.widenMs } });
    await this.escalate('ALARMED', { alarmedAt: null, askedAt: { $lte: now - this.times.alarmMs } });
  }

  private async expire(now: number): Promise<void> {
    const due = { status: 'PENDING' as const, duty: null, expiresAt: { $lte: now } };
    for (const patientId of await this.patientsWith(due)) {
      await this.change(patientId, async (change) => expireDue(change, await change.reservations()));
    }
  }

  private async warn(now: number): Promise<void> {
    const due = { status: 'APPROVED' as const, warnedAt: null, holdExpiresAt: { $lte: now + WARNING_MS } };
    for (const patientId of await this.patientsWith(due)) {
      await this.change(patientId, async (change) => {
        for (const reservation of await change.reservations()) {
          const { id, status, holdExpiresAt } = reservation;
          if (status !== 'APPROVED' || holdExpiresAt === null || holdExpiresAt > change.now + WARNING_MS)
            continue;
          const told = await change.em.nativeUpdate(
            ReservationRow,
            { id, warnedAt: null },
            { warnedAt: change.now },
          );
          if (told === 1) change.mention(reservation, 'EXPIRING');
        }
      });
    }
  }

  private async escalate(
    step: TransportStep & ('WIDENED' | 'ALARMED'),
    due: FilterQuery<PatientConditionRow>,
  ): Promise<void> {
    const em = this.store.database.em.fork();
    const where = { $and: [due, { urgent: true, status: 'IN_PROGRESS' as const }] };
    const rows = await em.find(PatientConditionRow, where, {
      fields: ['id'],
      limit: BATCH,
      disableIdentityMap: true,
    });
    for (const { id } of rows) {
      await this.change(id, async (change) => {
        const at = step === 'WIDENED' ? 'widenedAt' : 'alarmedAt';
        const { patient } = change;
        // Between the look and the lock a bed may have been found, or another process may have been here.
        if (patient.askedAt === null || patient[at] !== null) return;
        await change.set({ [at]: change.now });
        await change.step(step);
      });
    }
  }

  private async patientsWith(where: FilterQuery<ReservationRow>): Promise<ReadonlySet<number>> {
    const rows = await this.store.database.em.fork().find(ReservationRow, where, {
      fields: ['patientId'],
      limit: BATCH,
      disableIdentityMap: true,
    });
    return new Set(rows.map(({ patientId }) => patientId));
  }

  private async change(patientId: number, work: (change: PatientChange) => Promise<void>): Promise<void> {
    const { store } = this;
    await transact(store.database, async (em) => {
      const change = await PatientChange.lock(store, em, { patient: patientId }, BY_ITSELF);
      if (!change) return;
      await work(change);
      await change.tell();
    });
    store.relay.wake();
  }
}
