import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { RetentionTimes } from './history/retention';

const SECONDS_IN_A_DAY = 86_400;
const LIVE_POLL_SECONDS = 300;
const SIMULATOR_POLL_SECONDS = 10;
const HOUR_MS = 60 * 60 * 1000;
/** The development quota of the national service. */
const DAILY_CALLS = 1000;

/** Variables of the hospital subgraph; the platform spreads them into its own. */
export const hospitalEnvShape = {
  NEMC_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  NEMC_SERVICE_KEY: z.string().optional(),
  NEMC_POLL_SECONDS: z.coerce
    .number({ error: 'must be a number of seconds' })
    .min(1, 'must be at least 1')
    .max(SECONDS_IN_A_DAY, 'must be at most a day')
    .optional(),
  NEMC_DAILY_CALLS: z.coerce
    .number({ error: 'must be a whole number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .optional(),
  NEMC_REPLAY: z
    .string()
    .refine((path) => existsSync(path) && statSync(path).isDirectory(), 'must be a folder that exists')
    .optional(),
  CHANGE_LOG_HOURS: z.coerce
    .number({ error: 'must be a number of hours' })
    .min(0.1, 'must be at least 0.1')
    .optional(),
  BED_HISTORY_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .min(1, 'must be at least 1')
    .optional(),
  NEMC_REPLAY_SHIFT: z.enum(['now'], { error: 'must be "now" or absent' }).optional(),
};

export type HospitalEnv = z.output<z.ZodObject<typeof hospitalEnvShape>>;

/** Milliseconds between two polls: 300 s live, 10 s with the simulator or a recording, unless told. */
export function pollIntervalMs(env: HospitalEnv): number {
  const usual = env.NEMC_SERVICE_KEY === undefined ? SIMULATOR_POLL_SECONDS : LIVE_POLL_SECONDS;
  return (env.NEMC_POLL_SECONDS ?? usual) * 1000;
}

/**
 * How long changes and history are kept. The simulator changes every 10 s, thirty times as often as the live
 * feed, so that without a number its changes are kept for 2 hours and its history for 2 days; live 24 hours
 * and 400 days.
 */
export function retentionOf(env: HospitalEnv): RetentionTimes {
  const live = env.NEMC_SERVICE_KEY !== undefined;
  return {
    changeLogMs: (env.CHANGE_LOG_HOURS ?? (live ? 24 : 2)) * HOUR_MS,
    bedHistoryMs: (env.BED_HISTORY_DAYS ?? (live ? 400 : 2)) * 24 * HOUR_MS,
  };
}

/** Calls a day; only the live service has a quota unless a number is given. */
export function dailyCalls(env: HospitalEnv): number {
  return env.NEMC_DAILY_CALLS ?? DAILY_CALLS;
}
