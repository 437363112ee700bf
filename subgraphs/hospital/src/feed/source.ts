import { createNemcClient, createReplaySource, type NemcSource } from '@goldenhour/nemc';
import type { Clock } from '@goldenhour/service-kit';
import type { HospitalEnv } from '../env';

/** Which feed the environment names. */
export function feedOf(env: HospitalEnv): NemcSource['kind'] {
  if (env.NEMC_REPLAY !== undefined) return 'REPLAY';
  return env.NEMC_SERVICE_KEY === undefined ? 'SIMULATOR' : 'LIVE';
}

/**
 * The feed that the environment names: recorded files, the live service, or the simulator.
 * @param onCall asked before each call to the live service; false = the day's budget is spent
 */
export function createSource(env: HospitalEnv, clock: Clock, onCall: () => Promise<boolean>): NemcSource {
  if (env.NEMC_REPLAY !== undefined) {
    const shift = env.NEMC_REPLAY_SHIFT === 'now' ? { shift: 'now' as const } : {};
    return createReplaySource(env.NEMC_REPLAY, { clock, ...shift });
  }
  const kind = feedOf(env);
  return createNemcClient({
    ...(env.NEMC_BASE_URL === undefined ? {} : { baseUrl: env.NEMC_BASE_URL }),
    serviceKey: env.NEMC_SERVICE_KEY ?? 'simulator',
    kind,
    ...(kind === 'LIVE' || env.NEMC_DAILY_CALLS !== undefined ? { onCall } : {}),
    clock,
  });
}
