import { LockMode } from '@mikro-orm/core';
import { upsertRows, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { BedRow } from './bed.entity';

/** Rows as plain objects: these are thousands, and nothing here needs a managed entity. */
export async function readBeds(
  em: EntityManager,
  hospitalIds: readonly number[] | 'all',
): Promise<Plain<BedRow>[]> {
  const query = em.createQueryBuilder(BedRow).select('*');
  if (hospitalIds !== 'all') query.where({ hospitalId: { $in: [...hospitalIds] } });
  return query.execute('all');
}

export async function readReports(
  em: EntityManager,
  hospitalIds: readonly number[] | 'all',
): Promise<Plain<HospitalReportRow>[]> {
  const query = em.createQueryBuilder(HospitalReportRow).select('*');
  if (hospitalIds !== 'all') query.where({ hospitalId: { $in: [...hospitalIds] } });
  return query.execute('all');
}

/**
 * The reports of these hospitals, locked until the transaction ends: whoever changes a hospital's beds takes
 * this lock first, in the order of ids, so that two writers wait for each other and never deadlock.
 */
export async function lockReports(
  em: EntityManager,
  hospitalIds: readonly number[],
): Promise<Plain<HospitalReportRow>[]> {
  return em
    .createQueryBuilder(HospitalReportRow)
    .select('*')
    .where({ hospitalId: { $in: [...hospitalIds] } })
    .orderBy({ hospitalId: 'asc' })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute('all');
}

/**
 * The beds of these hospitals, locked until the transaction ends: whoever tells what a bed shows takes them after
 * `lockReports`, so that no hold changes a counter between this look and the commit.
 */
export async function lockBeds(em: EntityManager, hospitalIds: readonly number[]): Promise<Plain<BedRow>[]> {
  return em
    .createQueryBuilder(BedRow)
    .select('*')
    .where({ hospitalId: { $in: [...hospitalIds] } })
    .orderBy({ hospitalId: 'asc', kind: 'asc' })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute('all');
}

const FEED_COLUMNS = [
  'feedValue',
  'feedCapacity',
  'feedRaw',
  'quarantine',
  'arrivedFeed',
  'staffFeedValue',
  'staffStands',
  'staffFreshness',
] as const;
const STAFF_COLUMNS = [
  'staffValue',
  'staffCapacity',
  'staffReportedAt',
  'staffFeedValue',
  'staffStands',
  'staffFreshness',
  'arrivedStaff',
] as const;

/** Writes what the feed changed; holds and the staff's words are left as they are. One statement. */
export const writeFeedColumns = (em: EntityManager, beds: readonly BedRow[]): Promise<void> =>
  upsert(em, beds, FEED_COLUMNS);

/** Writes what the staff changed; holds and the feed's words are left as they are. One statement. */
export const writeStaffColumns = (em: EntityManager, beds: readonly BedRow[]): Promise<void> =>
  upsert(em, beds, STAFF_COLUMNS);

async function upsert(
  em: EntityManager,
  beds: readonly BedRow[],
  columns: readonly (keyof BedRow)[],
): Promise<void> {
  if (beds.length === 0) return;
  const rows = beds.map((bed) => {
    const row: Partial<Record<keyof BedRow, unknown>> = { hospitalId: bed.hospitalId, kind: bed.kind };
    for (const column of columns) row[column] = bed[column];
    return row as Partial<BedRow>;
  });
  await upsertRows(em, BedRow, rows, columns);
}

/** A kind of bed of which nothing is known yet. */
export function newBed(hospitalId: number, kind: BedRow['kind']): Plain<BedRow> {
  return {
    hospitalId,
    kind,
    feedValue: null,
    feedCapacity: null,
    feedRaw: null,
    quarantine: null,
    staffValue: null,
    staffCapacity: null,
    staffReportedAt: null,
    staffFeedValue: null,
    staffStands: false,
    staffFreshness: null,
    held: 0,
    arrivedFeed: 0,
    arrivedStaff: 0,
  };
}
