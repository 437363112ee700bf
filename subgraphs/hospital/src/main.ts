import { readEnvOrExit } from '@goldenhour/service-kit';
import { pairKey, runSubgraph, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { hospitalEnvShape, startHospital } from './service';

// Alone, this process has no simulator beside it: without a feed it would ask the live service with a made-up key.
const envSchema = subgraphProcessEnv(4101)
  .extend(hospitalEnvShape)
  /** What the reservation subgraph signs with for this one: the same text as there in HOSPITAL_KEY. */
  .extend({ RESERVATION_KEY: pairKey.optional() })
  .refine((env) => env.NEMC_BASE_URL ?? env.NEMC_SERVICE_KEY ?? env.NEMC_REPLAY, {
    path: ['NEMC_BASE_URL'],
    error: 'is required (a simulator’s address), unless NEMC_SERVICE_KEY or NEMC_REPLAY names another feed',
    when: () => true, // Listed beside the other problems, not after they are mended.
  });
const env = readEnvOrExit(envSchema, process.env);

/** The hospital subgraph as a process of its own. */
void runSubgraph('hospital', env, (options) => startHospital({ ...options, env }), {
  reservation: env.RESERVATION_KEY,
});
