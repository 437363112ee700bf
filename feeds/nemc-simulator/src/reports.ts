import type { SimulatedHospital } from './hospitals';
import { random, TOPIC } from './random';

/** What a hospital last reported: its values are those of a step, its report time (hvidate) is in epoch milliseconds. */
export interface Report {
  readonly step: number;
  readonly time: number;
}

/** At each step so many hospitals send other numbers; a few of those changes round to the same numbers. */
const CHANGE_SHARE = 0.345;
/** … and so many more send the same numbers with a new report time. */
const REFRESH_SHARE = 0.5;

/**
 * Delay between a report's time and its appearance in the feed: share of hospitals → seconds. With it the ages are as
 * measured on the real feed: half of them under 3.5–5 minutes, 88.7 % within 10.
 */
const LAGS: readonly (readonly [share: number, seconds: number])[] = [
  [0, 20],
  [0.1, 105],
  [0.25, 165],
  [0.5, 240],
  [0.75, 380],
  [0.9, 545],
  [0.95, 720],
  [1, 1500],
];

function lagSeconds(share: number): number {
  const next = LAGS.findIndex(([from]) => from > share);
  const [low, high] = [LAGS[next - 1]!, LAGS[next]!];
  return low[1] + ((share - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
}

/** A hospital silent for longer than this many steps has a chance of 1 in 10^15: the search must end somewhere. */
const LONGEST_SILENCE_STEPS = 80;

function lastStep(step: number, sent: (step: number) => boolean): number {
  for (let back = 0; back < LONGEST_SILENCE_STEPS; back++) if (sent(step - back)) return step - back;
  return step - LONGEST_SILENCE_STEPS;
}

const DAY_MS = 86_400_000;

/** The latest of the times that lie `periodDays` apart and are at least `minimumDays` ago: it stands still for long. */
function silentSince(now: number, share: number, periodDays: number, minimumDays: number): number {
  const phase = share * periodDays * DAY_MS;
  const periods = Math.floor((now - minimumDays * DAY_MS - phase) / (periodDays * DAY_MS));
  return phase + periods * periodDays * DAY_MS;
}

/** The last report of a hospital at a step (`stepMs` milliseconds each, counted from the epoch). */
export function reportAt(seed: number, hospital: SimulatedHospital, step: number, stepMs: number): Report {
  const { index } = hospital;
  const lag = random(seed, index, TOPIC.LAG);
  if (hospital.reporting !== 'live') {
    const [periodDays, minimumDays] = hospital.reporting === 'ancient' ? [400, 2250] : [40, 1.5];
    const time = silentSince(step * stepMs, lag, periodDays, minimumDays);
    return { step: Math.floor(time / stepMs), time };
  }
  const draw = (at: number): number => random(seed, index, TOPIC.REPORT, at);
  const reported = lastStep(step, (at) => draw(at) < CHANGE_SHARE + REFRESH_SHARE);
  const changed = lastStep(reported, (at) => draw(at) < CHANGE_SHARE);
  // Long steps age the reports by themselves (half a step on average): that part of the delay is taken off again.
  const delayMs = Math.max(5000, lagSeconds(lag) * 1000 - stepMs * 0.7);
  return { step: changed, time: reported * stepMs - delayMs };
}
