import { AppError } from '@goldenhour/service-kit';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import type { DeclineReason } from '../reservation/reservation.enums';
import type { Store } from '../store/store';
import { percentile } from './percentile';
import type { ReservationStatistics } from './statistics.type';

const LONGEST_MS = 400 * 24 * 60 * 60 * 1000;
const MOST_DECLINES = 1000;

interface Span {
  readonly from: Date;
  readonly to: Date;
  /** Null = everywhere. */
  readonly province: string | null;
}

/** Counts over the requests of a span. Nothing of a patient is opened. */
export class StatisticsService {
  constructor(private readonly store: Store) {}

  /** @throws AppError BAD_USER_INPUT naming `to` */
  async count({ from, to, province }: Span): Promise<ReservationStatistics> {
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > LONGEST_MS)
      throw new AppError('BAD_USER_INPUT', 'to: must be after from, at most 400 days.', { argument: 'to' });
    const em = this.store.database.em.fork();
    const where = `>= ? and requested_at < ?${province === null ? '' : ' and province = ?'}`;
    const values = [from.getTime(), to.getTime(), ...(province === null ? [] : [province])];
    const asked = `from reservation where kind <> 'NOTICE' and requested_at ${where}`;
    const [totals] = await em.execute<{ requests: number | string; approvals: number | string | null }[]>(
      `select count(*) as requests, sum(case when hold_expires_at is not null then 1 else 0 end) as approvals ${asked}`,
      values,
    );
    const [escalated] = await em.execute<{ escalations: number | string }[]>(
      `select count(distinct patient_id) as escalations from transport_step
       where step in ('WIDENED', 'ALARMED') and at ${where.replaceAll('requested_at', 'at')}`,
      values,
    );
    const answers = await em.execute<{ first_asked: number | string; first_answer: number | string }[]>(
      `select min(requested_at) as first_asked, min(answered_at) as first_answer ${asked}
       group by patient_id having min(answered_at) is not null`,
      values,
    );
    const declines = await em.execute<{ reason: DeclineReason; hospital_id: number; declined: number }[]>(
      `select decline_reason as reason, hospital_id, count(*) as declined ${asked} and status = 'DECLINED'
       group by decline_reason, hospital_id order by declined desc, hospital_id, reason limit ${MOST_DECLINES}`,
      values,
    );
    const seconds = answers.map((row) => (Number(row.first_answer) - Number(row.first_asked)) / 1000);
    return {
      requests: Number(totals!.requests),
      approvals: Number(totals!.approvals ?? 0),
      escalations: Number(escalated!.escalations),
      firstAnswerMedianSeconds: percentile(seconds, 0.5),
      firstAnswerP90Seconds: percentile(seconds, 0.9),
      declines: declines.map(({ reason, hospital_id: hospitalId, declined: count }) => {
        return { reason, hospital: { id: encodeGlobalId(HOSPITAL, hospitalId) }, count };
      }),
    };
  }
}
