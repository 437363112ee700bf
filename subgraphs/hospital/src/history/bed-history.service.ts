import { AppError } from '@goldenhour/service-kit';
import type { Database } from '@goldenhour/subgraph-kit';
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
    const within = await em.find(
      BedHistoryRow,
      { ...bed, at: { $gte: begin, $lte: end } },
      { orderBy: { at: 'asc' }, limit: MAX_POINTS, disableIdentityMap: true },
    );
    const points = within.map((row) => toPoint(row, row.at));
    if (standing && within[0]?.at !== begin) points.unshift(toPoint(standing, begin));
    return downsample(points, STEP_MS[step]).map(({ at, ...numbers }) => ({ at: new Date(at), ...numbers }));
  }
}

function toPoint({ available, capacity }: BedHistoryRow, at: number) {
  return { at, available, capacity };
}
