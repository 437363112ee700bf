import { baseEnv } from '@goldenhour/service-kit';
import { z } from 'zod';
import { storageEnvShape } from '../storage/storage-env';

/** Shorter keys can be guessed from one captured header by trying. */
const SHORTEST_KEY = 32;

/** A key that one pair of processes shares, the same text on both sides. */
export const pairKey = z.string().trim().min(SHORTEST_KEY, `must have at least ${SHORTEST_KEY} characters`);

/**
 * What a subgraph reads when it is a process of its own; its own variables are added by `.extend`.
 * @param port the one it listens on unless PORT is set
 */
export function subgraphProcessEnv(port: number) {
  return z.object({
    ...baseEnv,
    HOST: z.string().default('127.0.0.1'),
    /** 0 takes any free port, which the line "ready" of the log names. */
    PORT: z.coerce
      .number('must be a port, 0 to 65535')
      .int('must be a port, 0 to 65535')
      .min(0, 'must be a port, 0 to 65535')
      .max(65_535, 'must be a port, 0 to 65535')
      .default(port),
    // A relative DATA_DIR starts at the working directory, which `npm start -w …` sets to the project's folder.
    ...storageEnvShape(process.cwd()),
    /** What the gateway signs with for this subgraph: the same text as there in SUBGRAPH_KEYS. */
    GATEWAY_KEY: pairKey,
  });
}
