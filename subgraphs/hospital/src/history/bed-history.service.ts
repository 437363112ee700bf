import { AppError } from '@goldenhour/service-kit';
import type { BedKind, Database, EntityManager } from '@goldenhour/subgraph-kit';
import { BedHistoryRow } from './bed-history.entity';
import { downsample } from './downsample';
import type { BedHistoryArgs, BedHistoryPoint } from './bed-history.type';

const MAX_RANGE_MS = 31 * 24 * 60 * 60 * 1000;
const MAX_POINTS = 10_000;
const STEP_MS = { RAW: 0, FIVE_MINUTES: 5 * 60 * 1000, ONE_HOUR: 60 * 60 * 1000 };

/** Reads how a bed's number changed. */
export class BedHistoryService {
  constructor(private readonly database: Database) {}

  /** Points in the range, oldest first; the number that stood at its begin is its first point. */
  async points(hospitalId: number, { kind, from, to, step }: BedHistoryArgs): Promise<BedHistoryPoint[]> {
    const [begin, end] = [from.getTime(), to.getTime()];
    if (end <= begin) throw new AppError('BAD_USER_INPUT', 'to: must be after from.', { argument: 'to' });
    if (end - begin > MAX_RANGE_MS) {
      throw new AppError('BAD_USER_INPUT', 'to: must be at most 31 days after from.', { argument: 'to' });
    }
    const em = this.database.em.fork();
    const bed = { hospitalId, kind };
    const [standing] = await em.find(
      BedHistoryRow,
      { ...bed, at: { $lt: begin } },
      { orderBy: { at: 'desc' }, limit: 1, disableIdentityMap: true },
    );
    const within =
      step === 'RAW' ? await raw(em, bed, begin, end) : await lastOfSpans(em, bed, begin, end, STEP_MS[step]);
    const points = within.map((row) => toPoint(row, row.at));
    if (standing && within[0]?.at !== begin) points.unshift(toPoint(standing, begin));
    return downsample(points, STEP_MS[step]).map(({ at, ...numbers }) => ({ at: new Date(at), ...numbers }));
  }
}

interface BedKey {
  readonly hospitalId: number;
  readonly kind: BedKind;
}

type Point = Pick<BedHistoryRow, 'at' | 'available' | 'capacity'>;

/** @throws AppError BAD_USER_INPUT rather than leave out points */
async function raw(em: EntityManager, bed: BedKey, begin: number, end: number): Promise<Point[]> {
  const points = await em.find(
    BedHistoryRow,
    { ...bed, at: { $gte: begin, $lte: end } },
    { orderBy: { at: 'asc' }, limit: MAX_POINTS + 1, disableIdentityMap: true },
  );
  if (points.length <= MAX_POINTS) return points;
  const message = `step: this range has more than ${MAX_POINTS} changes. Ask for FIVE_MINUTES or ONE_HOUR, or less time.`;
  throw new AppError('BAD_USER_INPUT', message, { argument: 'step' });
}

/** The last point of each span, found by the database: 31 days of 5 minutes are fewer than MAX_POINTS. */
async function lastOfSpans(
  em: EntityManager,
  { hospitalId, kind }: BedKey,
  begin: number,
  end: number,
  stepMs: number,
) {
  return em.execute<Point[]>(
    `select at, available, capacity from bed_history
      where hospital_id = ? and kind = ? and at in (
        select max(at) from bed_history
         where hospital_id = ? and kind = ? and at >= ? and at <= ? group by at - at % ?)
      order by at`,
    [hospitalId, kind, hospitalId, kind, begin, end, stepMs],
  );
}

function toPoint({ available, capacity }: Point, at: number) {
  return { at, available, capacity };
}
