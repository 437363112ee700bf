import { createHash } from 'node:crypto';
import type { BedReportRow } from '@goldenhour/nemc';
import { judgeReading, type JudgedReading } from '../bed/bed-reading';
import { FUTURE_MS } from '../bed/freshness';
import type { FeedEquipment } from '../equipment/equipment-state';

/** A hospital's report as it may be stored: every value judged. */
export interface JudgedReport {
  readonly hospitalId: number;
  readonly reportedAt: number;
  /** Equal for two reports that say the same, whatever their times. */
  readonly digest: string;
  readonly beds: readonly JudgedReading[];
  readonly equipment: readonly FeedEquipment[];
}

export interface JudgedPoll {
  readonly reports: readonly JudgedReport[];
  /** Values refused: unbelievable ones, and all of a report without a time or from the future. */
  readonly quarantined: number;
}

/** Judges every report of a poll; `idOf` knows the row number of each hpid. */
export function judgePoll(
  rows: readonly BedReportRow[],
  idOf: ReadonlyMap<string, number>,
  now: number,
): JudgedPoll {
  let quarantined = 0;
  const reports: JudgedReport[] = [];
  for (const row of rows) {
    const { reportedAt } = row;
    if (reportedAt === null || reportedAt > now + FUTURE_MS) {
      quarantined += row.beds.filter((bed) => bed.rawValue !== null).length;
      continue;
    }
    const beds = row.beds.map(judgeReading);
    quarantined += beds.filter((bed) => bed.quarantine !== null).length;
    const equipment = row.equipment.map(({ kind, availability, rawFlag, units }) => ({
      kind,
      availability,
      raw: rawFlag,
      units,
    }));
    reports.push({
      hospitalId: idOf.get(row.hpid)!,
      reportedAt,
      digest: digestOf(beds, equipment),
      beds,
      equipment,
    });
  }
  return { reports, quarantined };
}

function digestOf(beds: readonly JudgedReading[], equipment: readonly FeedEquipment[]): string {
  return createHash('md5')
    .update(JSON.stringify([beds, equipment]))
    .digest('hex');
}
