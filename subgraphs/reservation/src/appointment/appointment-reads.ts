import type { Identity } from '@goldenhour/service-kit';
import {
  alignToKeys,
  createLoader,
  groupByKeys,
  requireGlobalId,
  requireStaffOf,
} from '@goldenhour/subgraph-kit';
import { DAY_MS, midnightOf } from '../calendar/kst';
import { HOSPITAL } from '../hospital/hospital-id';
import { ClinicReads } from '../schedule/clinic-reads';
import { departmentOf } from '../schedule/department';
import { slotsOfDay } from '../slot/slot.loader';
import type { AppointmentSlot } from '../slot/slot.type';
import type { Store } from '../store/store';
import { AppointmentStepRow } from './appointment-step.entity';
import { pageOfAppointments } from './appointment-page';
import type { AppointmentsArgs, DayAppointmentsArgs } from './appointment.args';
import { AppointmentRow } from './appointment.entity';
import {
  toAppointment,
  type Appointment,
  type AppointmentConnection,
  type AppointmentHistoryStep,
} from './appointment.type';
import { WordsReader } from './words-reader';

/** What one request may see of appointments. */
export class AppointmentReads {
  readonly clinics: ClinicReads;
  readonly words: WordsReader;
  private readonly days = new Map<string, ReturnType<typeof slotsOfDay>>();

  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
  ) {
    this.clinics = new ClinicReads(store);
    this.words = new WordsReader(store, identity);
  }

  slots(hospitalId: string, args: { department: string; date: string }): Promise<AppointmentSlot[]> {
    const [department, { date }] = [departmentOf(args.department), args];
    const key = `${date} ${department}`;
    const loader = this.days.get(key) ?? slotsOfDay(this.store, { department, date });
    this.days.set(key, loader);
    return loader.load(requireGlobalId(HOSPITAL, hospitalId, 'id'));
  }

  async appointment(id: number): Promise<Appointment | null> {
    const row = await this.em().findOne(AppointmentRow, { id }, { disableIdentityMap: true });
    return row && toAppointment(row);
  }

  /** The place of somebody who waits, the first is 1; null for everybody else. */
  position({ row }: Appointment): Promise<number | null> {
    return row.status === 'WAITING' ? this.positions.load(row.id) : Promise.resolve(null);
  }

  async history({ row }: Appointment): Promise<AppointmentHistoryStep[]> {
    const steps = await this.histories.load(row.id);
    return steps.map(({ at, fromStatus, toStatus, role }) => {
      return { at, from: fromStatus, to: toStatus, by: role as AppointmentHistoryStep['by'] };
    });
  }

  /** Who may ask is the type's rule. */
  ofUser(userId: string, { status, ...page }: AppointmentsArgs): Promise<AppointmentConnection> {
    const where = { userId, ...(status && { status: { $in: [...status] } }) };
    return pageOfAppointments(this.em(), where, { ...page, order: 'desc' });
  }

  /**
   * A day of a hospital, by its Korean date.
   * @throws AppError FORBIDDEN for anyone but its staff and administrators
   */
  async ofHospital(globalId: string, args: DayAppointmentsArgs): Promise<AppointmentConnection> {
    requireStaffOf(this.identity.viewer, globalId);
    const { date, department, status, ...page } = args;
    const midnight = midnightOf(date);
    const where = {
      hospitalId: requireGlobalId(HOSPITAL, globalId, 'id'),
      startsAt: { $gte: midnight, $lt: midnight + DAY_MS },
      ...(department != null && { department: departmentOf(department) }),
      ...(status && { status: { $in: [...status] } }),
    };
    return pageOfAppointments(this.em(), where, { ...page, order: 'asc' });
  }

  private readonly positions = createLoader<number, number | null>(async (ids) => {
    const rows = await this.em().execute<{ id: number; place: number | string }[]>(
      `select a.id, (select count(*) from appointment b
         where b.slot_id = a.slot_id and b.status = 'WAITING' and b.id <= a.id) as place
       from appointment a where a.status = 'WAITING' and a.id in (${ids.map(() => '?').join(', ')})`,
      [...ids],
    );
    return alignToKeys(ids, rows, ({ id }) => id).map((row) => row && Number(row.place));
  });

  /** Oldest first. */
  private readonly histories = createLoader<number, AppointmentStepRow[]>(async (ids) =>
    groupByKeys(
      ids,
      await this.em().find(
        AppointmentStepRow,
        { appointmentId: { $in: [...ids] } },
        { orderBy: { id: 'asc' }, disableIdentityMap: true },
      ),
      ({ appointmentId }) => appointmentId,
    ),
  );

  private em() {
    return this.store.database.em.fork();
  }
}
