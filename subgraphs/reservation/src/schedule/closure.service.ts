import type { Viewer } from '@goldenhour/service-kit';
import { requireGlobalId, upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import { AppointmentChange } from '../appointment/appointment-change';
import { OPEN } from '../appointment/appointment.enums';
import { AppointmentRow } from '../appointment/appointment.entity';
import { dateOf, DAY_MS, midnightOf } from '../calendar/kst';
import { HOSPITAL } from '../hospital/hospital-id';
import { lockSlots } from '../slot/slot-row';
import { SlotRow } from '../slot/slot.entity';
import { affected } from '../store/affected';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { checkLength, userError } from '../store/user-errors';
import { refused, write, type Answer } from '../store/write';
import { ClosureRow } from './closure.entity';
import { WHOLE_HOSPITAL } from './closures';
import { checkDepartment, departmentOf } from './department';
import { lockClinics } from './lock-clinic';
import type { CloseClinicInput, ReopenClinicInput } from './schedule.inputs';

const MAX_REASON = 200;

/** Days on which clinics are closed. Who may say so is the fields' rule. */
export class ClosureService {
  constructor(private readonly store: Store) {}

  /** Closes a day. What is booked in slots that have not begun is cancelled in the same transaction. */
  close(input: CloseClinicInput, viewer: Viewer): Promise<Answer> {
    const day = dayOf(input);
    const wrong = [...checkDepartment(input.department), ...checkLength(input.reason, MAX_REASON, 'reason')];
    if (wrong.length > 0) return Promise.resolve(refused(...wrong));
    return write(this.store, { operation: 'closeClinic', viewer, input }, async (em) => {
      const clinics = await lockClinics(em, {
        hospitalId: day.hospitalId,
        ...(day.department !== WHOLE_HOSPITAL && { department: day.department }),
      });
      const now = await this.store.clock.now(em);
      if (day.date < dateOf(now)) return refused(userError('SLOT_PAST', ['date']));
      const reason = input.reason?.normalize('NFC').trim() ?? null;
      await upsertRows(
        em,
        ClosureRow,
        [{ ...day, reason }],
        ['reason'],
        ['hospitalId', 'date', 'department'],
      );
      const { id } = await em.findOneOrFail(ClosureRow, day, { disableIdentityMap: true });
      const clinicIds = clinics.map((clinic) => clinic.id);
      await this.cancelAll(em, clinicIds, Math.max(now + 1, midnightOf(day.date)), day.date, viewer);
      return { ids: [id], userErrors: [] };
    });
  }

  /** @returns no ids where the day was open */
  reopen(input: ReopenClinicInput, viewer: Viewer): Promise<Answer> {
    const day = dayOf(input);
    return write(this.store, { operation: 'reopenClinic', viewer, input }, async (em) => {
      await lockClinics(em, { hospitalId: day.hospitalId });
      const reopened = await em.nativeDelete(ClosureRow, day);
      return { ids: reopened === 1 ? [1] : [], userErrors: [] };
    });
  }

  private async cancelAll(
    em: EntityManager,
    clinicIds: readonly number[],
    from: number,
    date: string,
    viewer: Viewer,
  ): Promise<void> {
    const startsAt = { $gte: from, $lt: midnightOf(date) + DAY_MS };
    const slots = await em.find(
      SlotRow,
      { clinicId: { $in: [...clinicIds] }, startsAt },
      { fields: ['id'], disableIdentityMap: true },
    );
    if (slots.length === 0) return;
    const ids = [
      ...(
        await lockSlots(
          em,
          slots.map(({ id }) => id),
        )
      ).keys(),
    ];
    const change = new AppointmentChange(this.store, em, await this.store.clock.now(em), actorOf(viewer));
    const open = await em.find(
      AppointmentRow,
      { slotId: { $in: ids }, status: { $in: [...OPEN] } },
      { orderBy: { id: 'asc' }, disableIdentityMap: true },
    );
    for (const appointment of open)
      await change.move(appointment, 'CANCELLED', 'CANCELLED', { end: 'BY_HOSPITAL' });
    // All who had a seat, or waited for one, are gone: nobody is offered anything.
    for (const id of ids)
      await affected(em, 'update appointment_slot set taken = 0, waiting = 0 where id = ?', [id]);
    await change.tell();
  }
}

function dayOf({ hospitalId, date, department }: ReopenClinicInput) {
  return {
    hospitalId: requireGlobalId(HOSPITAL, hospitalId, 'input.hospitalId'),
    date,
    department: department == null ? WHOLE_HOSPITAL : departmentOf(department),
  };
}
