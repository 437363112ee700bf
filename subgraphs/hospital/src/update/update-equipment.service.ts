import { NOTHING_CHANGED, type HospitalsChanged } from '@goldenhour/events';
import type { Viewer } from '@goldenhour/service-kit';
import {
  equipmentStates,
  parseFeedEquipment,
  parseStaffEquipment,
  type StaffEquipment,
} from '../equipment/equipment-state';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import type { Store, Transaction } from '../store/store';
import { writeAsStaff, type StaffWriteAnswer } from './staff-write';
import type { EquipmentUpdateInput, UpdateEquipmentInput } from './update-equipment.input';
import { checkEquipment, checkKey } from './user-errors';

/** Takes what a hospital's staff state of their equipment, with the same standing as their beds. */
export class UpdateEquipmentService {
  constructor(private readonly store: Store) {}

  /** @param viewer may do this: the rule stands at the field; here it says whose idempotency key it is */
  async update(input: UpdateEquipmentInput, viewer: Viewer): Promise<StaffWriteAnswer> {
    const userErrors = [...checkEquipment(input.equipment), ...checkKey(input.idempotencyKey)];
    if (userErrors.length > 0) return { hospital: null, userErrors };
    return writeAsStaff(this.store, {
      operation: 'updateEquipment',
      viewer,
      input,
      change: (transaction, report) => this.change(transaction, report, input.equipment),
    });
  }

  private async change(
    { em, now }: Transaction,
    report: HospitalReportRow,
    stated: readonly EquipmentUpdateInput[],
  ): Promise<HospitalsChanged> {
    const { hospitalId } = report;
    const feed = parseFeedEquipment(report.feedEquipment);
    const replaced = new Set(stated.map((item) => item.kind));
    const staff: StaffEquipment[] = [
      ...parseStaffEquipment(report.staffEquipment).filter((item) => !replaced.has(item.kind)),
      ...stated.map(({ kind, availability, units }) => ({
        kind,
        availability,
        units: units ?? null,
        at: now,
        feedAvailability: feed.find((item) => item.kind === kind)?.availability ?? ('UNKNOWN' as const),
      })),
    ];
    await em.nativeUpdate(HospitalReportRow, { hospitalId }, { staffEquipment: JSON.stringify(staff) });
    const states = equipmentStates(feed, staff, now);
    return { ...NOTHING_CHANGED, equipment: [{ hospitalId, states }] };
  }
}
