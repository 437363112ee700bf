import { HttpTransport, readEnvOrExit, systemClock } from '@goldenhour/service-kit';
import { pairKey, runSubgraph, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import { reservationEnvShape, startReservation } from './service';

const envSchema = subgraphProcessEnv(4104).extend({
  ...reservationEnvShape,
  HOSPITAL_URL: z.url({
    protocol: /^https?$/,
    error: 'must be the hospital subgraph’s address, like http://127.0.0.1:4101/graphql',
  }),
  /** What this process signs with for the hospital subgraph: the same text as there in RESERVATION_KEY. */
  HOSPITAL_KEY: pairKey,
});
const env = readEnvOrExit(envSchema, process.env);
const hospital = new HttpTransport({
  url: env.HOSPITAL_URL,
  audience: 'hospital',
  key: env.HOSPITAL_KEY,
  clock: systemClock,
});

/** The reservation subgraph as a process of its own, which calls the hospital subgraph over HTTP. */
void runSubgraph('reservation', env, async (options) => {
  const service = await startReservation({ ...options, env, hospital });
  return {
    ...service,
    async stop() {
      await service.stop();
      await hospital.stop();
    },
  };
});
