import { groupBy, readLog, readPosition, type EntityManager } from '@goldenhour/subgraph-kit';
import { readFeedAnnouncements, readStaffAnnouncements } from '../announcement/read-announcements';
import { bedState } from '../bed/bed-state';
import type { BedRow } from '../bed/bed.entity';
import { readBeds, readReports } from '../bed/bed.repository';
import { equipmentStates, parseFeedEquipment, parseStaffEquipment } from '../equipment/equipment-state';
import { readFeedState, toFeedState } from '../feed/feed-state';
import { parseSevereIllness } from '../feed/store-severe-illness';
import { toProfile } from '../hospital/hospital-profile';
import type { HospitalReportRow } from '../hospital/hospital-report.entity';
import { HospitalRow } from '../hospital/hospital.entity';
import type { Store } from '../store/store';
import { Board, type BoardSnapshot } from './board';
import { BoardHospital } from './board-hospital';

/**
 * Builds the board from the tables. The number is read first: events after it are applied again over newer
 * rows, which does no harm since every event says how things are, not what to add.
 */
export async function loadBoard(store: Store): Promise<Board> {
  return new Board(await readBoard(store));
}

export async function readBoard({
  database,
  clock,
}: Pick<Store, 'database' | 'clock'>): Promise<BoardSnapshot> {
  const em = database.em.fork();
  const position = await readPosition(em, 'hospital.changed');
  const now = await clock.now(em);
  const hospitals = await em.find(HospitalRow, {}, { disableIdentityMap: true });
  const reports = new Map((await readReports(em, 'all')).map((row) => [row.hospitalId, row]));
  const beds = groupBy(await readBeds(em, 'all'), (bed) => bed.hospitalId);
  const feed = await readFeedState(em);
  const announcements = [
    ...(await readFeedAnnouncements(em, 'all')),
    ...(await readStaffAnnouncements(em, 'all')),
  ];
  const announcementsOf = groupBy(announcements, ({ hospitalId }) => hospitalId);
  const [last] = await readLog(em, 'hospital.changed', position.published - 1, position.published);
  return {
    epoch: position.epoch,
    sequence: position.published,
    now,
    hospitals: hospitals.map((row) => {
      const hospital = assemble(row, reports.get(row.id), beds.get(row.id) ?? [], now);
      for (const { source, states } of announcementsOf.get(row.id) ?? [])
        hospital.setAnnouncements(source, states);
      return hospital;
    }),
    feed: feed && toFeedState(feed),
    updatedAt: last?.at ?? null,
  };
}

/** One hospital straight from the tables: what its writer reads after writing. Null when there is none. */
export async function readHospital(
  em: EntityManager,
  key: number,
  now: number,
): Promise<BoardHospital | null> {
  const row = await em.findOne(HospitalRow, key, { disableIdentityMap: true });
  if (!row) return null;
  const [report] = await readReports(em, [key]);
  return assemble(row, report, await readBeds(em, [key]), now);
}

function assemble(
  row: HospitalRow,
  report: HospitalReportRow | undefined,
  beds: readonly BedRow[],
  now: number,
): BoardHospital {
  const hospital = new BoardHospital(toProfile(row));
  const states = beds.map((bed) => bedState(bed, report?.reportedAt ?? null, now));
  hospital.setBeds(states, now);
  if (report) {
    const feed = parseFeedEquipment(report.feedEquipment);
    hospital.equipment = equipmentStates(feed, parseStaffEquipment(report.staffEquipment), now);
    hospital.severeIllness = parseSevereIllness(report.severeIllness);
  }
  return hospital;
}
