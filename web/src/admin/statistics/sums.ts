import { hourAndMinute } from '../../shell/time';

export interface Part {
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Of Korea, which has no summer time: its days begin at 15:00 UTC. */
const KST_MS = 9 * HOUR_MS;

/** The parts of a span up to now: hours of a day by four, days of a week or a month by three, in Korean time. */
export function partsOf(span: 'day' | 'week' | 'month', now: number): Part[] {
  const [step, count] = { day: [4 * HOUR_MS, 6], week: [DAY_MS, 7], month: [3 * DAY_MS, 10] }[span] as [
    number,
    number,
  ];
  const unit = span === 'day' ? HOUR_MS : DAY_MS;
  const end = (Math.floor((now + KST_MS) / unit) + 1) * unit - KST_MS;
  return Array.from({ length: count }, (_, index) => {
    const from = end - (count - index) * step;
    return { from, to: from + step };
  });
}

/** What a bar is called: hours within a day, else the day, or the first and the last. */
export function shortSpan(from: number, to: number, language: string): string {
  if (to - from < DAY_MS) return `${hourAndMinute(from, language)}–${hourAndMinute(to, language)}`;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Seoul',
    month: 'numeric',
    day: 'numeric',
  });
  const first = format.format(from);
  return to - from === DAY_MS ? first : `${first}–${format.format(to - 1)}`;
}

/** Declines of all hospitals together, the most frequent reason first. */
export function byReason<Reason extends string>(
  declines: readonly { readonly reason: Reason; readonly count: number }[],
): { readonly reason: Reason; readonly count: number }[] {
  const counts = new Map<Reason, number>();
  for (const { reason, count } of declines) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
