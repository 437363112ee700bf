import { AppError, type Viewer } from '@goldenhour/service-kit';
import {
  encodeGlobalId,
  requireGlobalId,
  requireStaffOf,
  upsertRows,
  type EntityManager,
  type Plain,
  type UserError,
} from '@goldenhour/subgraph-kit';
import { minutesOf } from '../calendar/kst';
import type { HospitalClient } from '../hospital/hospital-client';
import { HOSPITAL } from '../hospital/hospital-id';
import type { Store } from '../store/store';
import { checkRange, userError } from '../store/user-errors';
import { refused, write, type Answer } from '../store/write';
import { ClinicRow } from './clinic.entity';
import { checkDepartment, departmentOf } from './department';
import { lockClinics } from './lock-clinic';
import { overlap } from './overlap';
import { ScheduleRow } from './schedule.entity';
import type { DefineScheduleInput, EndScheduleInput } from './schedule.inputs';
import { SCHEDULE } from './schedule.type';

const SLOT_MINUTES = [5, 240] as const;
const CAPACITY = [1, 100] as const;
const DAY_MINUTES = 24 * 60;

type Session = Omit<Plain<ScheduleRow>, 'id' | 'clinicId'>;

/** The weeks of clinics. */
export class ScheduleService {
  constructor(
    private readonly store: Store,
    private readonly hospital: HospitalClient,
  ) {}

  /** Who may is the field's rule. @throws AppError BAD_USER_INPUT */
  async define(input: DefineScheduleInput, viewer: Viewer, requestId: string): Promise<Answer> {
    const hospitalId = requireGlobalId(HOSPITAL, input.hospitalId, 'input.hospitalId');
    const [session, wrong] = readSession(input);
    if (wrong.length > 0) return refused(...wrong);
    const places = await this.hospital.places([hospitalId], requestId);
    if (!places.has(hospitalId)) return refused(userError('UNKNOWN_HOSPITAL', ['hospitalId']));
    return write(this.store, { operation: 'defineSchedule', viewer, input }, async (em) => {
      const clinicId = await lockClinic(em, hospitalId, departmentOf(input.department));
      const others = await em.find(ScheduleRow, { clinicId, endedAt: null }, { disableIdentityMap: true });
      if (others.some((other) => overlap(other, session)))
        return refused(userError('SCHEDULE_OVERLAPS', ['opensAt']));
      const id = await em.insert<ScheduleRow>(ScheduleRow, { ...session, clinicId });
      return { ids: [id], userErrors: [] };
    });
  }

  /**
   * From now on it has no slots; what is booked stands, and its waiting lists go on.
   * @throws AppError FORBIDDEN for anyone but staff of the hospital and administrators, NOT_FOUND
   */
  async end(input: EndScheduleInput, viewer: Viewer): Promise<Answer> {
    const id = requireGlobalId(SCHEDULE, input.scheduleId, 'input.scheduleId');
    return write(this.store, { operation: 'endSchedule', viewer, input }, async (em) => {
      const schedule = await em.findOne(ScheduleRow, { id }, { disableIdentityMap: true });
      if (!schedule) throw new AppError('NOT_FOUND', 'There is no such schedule.');
      const clinic = await em.findOneOrFail(
        ClinicRow,
        { id: schedule.clinicId },
        { disableIdentityMap: true },
      );
      requireStaffOf(viewer, encodeGlobalId(HOSPITAL, clinic.hospitalId));
      await lockClinics(em, { hospitalId: clinic.hospitalId, department: clinic.department });
      const endedAt = await this.store.clock.now(em);
      const ended = await em.nativeUpdate(ScheduleRow, { id, endedAt: null }, { endedAt });
      return ended === 1
        ? { ids: [id], userErrors: [] }
        : refused(userError('ALREADY_ENDED', ['scheduleId']));
    });
  }
}

/** The number of that department's row, made where it is new, and locked. */
async function lockClinic(em: EntityManager, hospitalId: number, department: string): Promise<number> {
  await upsertRows(em, ClinicRow, [{ hospitalId, department }], ['department'], ['hospitalId', 'department']);
  const [clinic] = await lockClinics(em, { hospitalId, department });
  return clinic!.id;
}

function readSession(input: DefineScheduleInput): [Session, UserError[]] {
  const { weekday, slotMinutes, capacity, opensOnHolidays } = input;
  const [opensAt, closesAt] = [minutesOf(input.opensAt), minutesOf(input.closesAt)];
  const wrong = [
    ...checkDepartment(input.department),
    ...checkRange(slotMinutes, SLOT_MINUTES, 'slotMinutes'),
    ...checkRange(capacity, CAPACITY, 'capacity'),
  ];
  for (const [name, minutes] of Object.entries({ opensAt, closesAt }))
    if (minutes === null) wrong.push(userError('OUT_OF_RANGE', [name], 'Must be a whole minute.'));
  const opens = opensAt ?? 0;
  const closes = closesAt ?? 0;
  const session = {
    weekday,
    opensAt: opens,
    closesAt: closes > opens ? closes : closes + DAY_MINUTES,
    slotMinutes,
    capacity,
    opensOnHolidays,
    endedAt: null,
  };
  if (wrong.length === 0 && session.closesAt - session.opensAt < slotMinutes)
    wrong.push(userError('OUT_OF_RANGE', ['closesAt'], 'There must be room for one slot.'));
  return [session, wrong];
}
