import { ChangeLogRow, decodeChangeCursor, readPosition, type EntityManager } from '@goldenhour/subgraph-kit';
import type { HospitalReportRow } from '../hospital/hospital-report.entity';

/**
 * Whether a hospital's numbers changed after that cursor. A change without a number yet counts as after, and
 * so does everything after a cursor that is none of this log's.
 */
export async function changedAfter(
  em: EntityManager,
  report: HospitalReportRow,
  cursor: string,
): Promise<boolean> {
  const position = decodeChangeCursor(cursor);
  const { epoch, numbered } = await readPosition(em, 'hospital.changed');
  if (position?.epoch !== epoch || position.sequence > numbered) return true;
  if (report.changeEventId === null) return false;
  const change = await em.findOne(
    ChangeLogRow,
    { eventId: report.changeEventId },
    { fields: ['sequence'], disableIdentityMap: true },
  );
  return !change || change.sequence > position.sequence;
}
