import { alignToKeys, createLoader, groupByKeys } from '@goldenhour/subgraph-kit';
import { dateOf, WEEKDAYS } from '../calendar/kst';
import type { Store } from '../store/store';
import { ClinicRow } from './clinic.entity';
import { ClosureRow } from './closure.entity';
import type { ClinicAndSchedule } from './lock-clinic';
import { ScheduleRow } from './schedule.entity';
import { toClosure, toSchedule, type ClinicClosure, type ClinicSchedule } from './schedule.type';

const MAX_CLOSURES = 400;

/** What one request reads of the calendars of clinics, which everybody may see. */
export class ClinicReads {
  constructor(private readonly store: Store) {}

  /** Those that stand, by department and day of the week. */
  readonly ofHospitals = createLoader<number, ClinicSchedule[]>(async (hospitalIds) => {
    const em = this.em();
    const where = { hospitalId: { $in: [...hospitalIds] } };
    const clinics = await em.find(ClinicRow, where, {
      orderBy: { department: 'asc' },
      disableIdentityMap: true,
    });
    const schedules = await em.find(
      ScheduleRow,
      { clinicId: { $in: clinics.map(({ id }) => id) }, endedAt: null },
      { disableIdentityMap: true },
    );
    schedules.sort(
      (a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) || a.opensAt - b.opensAt,
    );
    const ofClinics = groupByKeys(
      clinics.map(({ id }) => id),
      schedules,
      ({ clinicId }) => clinicId,
    );
    const all = clinics.flatMap((clinic, index) =>
      ofClinics[index]!.map((schedule) => ({ clinic, schedule })),
    );
    return groupByKeys(hospitalIds, all, ({ clinic }) => clinic.hospitalId).map((rows) =>
      rows.map(toSchedule),
    );
  });

  /** From today on, in order. */
  readonly closuresOfHospitals = createLoader<number, ClinicClosure[]>(async (hospitalIds) => {
    const em = this.em();
    const today = dateOf(await this.store.clock.now(em));
    const rows = await em.find(
      ClosureRow,
      { hospitalId: { $in: [...hospitalIds] }, date: { $gte: today } },
      {
        orderBy: { date: 'asc', id: 'asc' },
        limit: MAX_CLOSURES * hospitalIds.length,
        disableIdentityMap: true,
      },
    );
    return groupByKeys(hospitalIds, rows, ({ hospitalId }) => hospitalId).map((ofOne) =>
      ofOne.map(toClosure),
    );
  });

  async schedule(id: number): Promise<ClinicSchedule | null> {
    const em = this.em();
    const schedule = await em.findOne(ScheduleRow, { id }, { disableIdentityMap: true });
    if (!schedule) return null;
    const clinic = await em.findOneOrFail(ClinicRow, { id: schedule.clinicId }, { disableIdentityMap: true });
    return toSchedule({ clinic, schedule } satisfies ClinicAndSchedule);
  }

  readonly closures = createLoader<number, ClinicClosure | null>(async (ids) =>
    alignToKeys(
      ids,
      await this.em().find(ClosureRow, { id: { $in: [...ids] } }, { disableIdentityMap: true }),
      ({ id }) => id,
    ).map((row) => row && toClosure(row)),
  );

  private em() {
    return this.store.database.em.fork();
  }
}
