import { encodeChangeCursor, readPosition, type Plain } from '@goldenhour/subgraph-kit';
import { bedState } from '../bed/bed-state';
import type { BedRow } from '../bed/bed.entity';
import { readBeds, readReports } from '../bed/bed.repository';
import { toBed } from '../bed/bed.type';
import {
  equipmentStates,
  parseFeedEquipment,
  parseStaffEquipment,
  type FeedEquipment,
  type StaffEquipment,
} from '../equipment/equipment-state';
import type { Store } from '../store/store';
import type { BedStatement, BedStatements, EquipmentStatements, HospitalStatements } from './statements.type';

/** Reads what feed and staff each say of a hospital, which the board no longer tells apart. */
export class StatementsService {
  constructor(private readonly store: Pick<Store, 'database' | 'clock'>) {}

  /** @param key row number of the hospital */
  async read(key: number): Promise<HospitalStatements> {
    const em = this.store.database.em.fork();
    // The number first: what changes from here on comes after it, and an update that builds on this is a CONFLICT.
    const { epoch, numbered } = await readPosition(em, 'hospital.changed');
    const now = await this.store.clock.now(em);
    const [report] = await readReports(em, [key]);
    const beds = await readBeds(em, [key]);
    const reportedAt = report?.reportedAt ?? null;
    return {
      cursor: encodeChangeCursor({ epoch, sequence: numbered }),
      beds: beds.map((bed) => bedStatements(bed, reportedAt, now)),
      equipment: equipmentStatements(
        parseFeedEquipment(report?.feedEquipment ?? null),
        parseStaffEquipment(report?.staffEquipment ?? null),
        reportedAt,
        now,
      ),
    };
  }
}

function bedStatements(bed: Plain<BedRow>, reportedAt: number | null, now: number): BedStatements {
  return { shown: toBed(bedState(bed, reportedAt, now)), feed: feedOf(bed, reportedAt), staff: staffOf(bed) };
}

function feedOf(bed: BedRow, reportedAt: number | null): BedStatement | null {
  const { feedValue: value, feedCapacity: capacity, feedRaw } = bed;
  if (value === null && capacity === null && feedRaw === null) return null;
  const refused = bed.quarantine === null ? null : feedRaw;
  return { value, capacity, at: dateOf(reportedAt), refused };
}

function staffOf({ staffValue, staffCapacity, staffReportedAt }: BedRow): BedStatement | null {
  if (staffValue === null) return null;
  return { value: staffValue, capacity: staffCapacity, at: dateOf(staffReportedAt), refused: null };
}

function equipmentStatements(
  feed: readonly FeedEquipment[],
  staff: readonly StaffEquipment[],
  reportedAt: number | null,
  now: number,
): EquipmentStatements[] {
  const shown = new Map(equipmentStates(feed, staff, now).map((item) => [item.kind, item]));
  const kinds = new Set([...feed, ...staff].map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const said = feed.find((item) => item.kind === kind);
    const stated = staff.find((item) => item.kind === kind);
    return {
      // Of equipment that only the staff named, nothing is shown once their word stands no more.
      shown: shown.get(kind) ?? { kind, availability: 'UNKNOWN', units: null, source: 'FEED' },
      feed: said ? { availability: said.availability, units: said.units, at: dateOf(reportedAt) } : null,
      staff: stated
        ? { availability: stated.availability, units: stated.units, at: dateOf(stated.at) }
        : null,
    };
  });
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
