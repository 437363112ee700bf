import { EnvironmentError, readEnvOrExit } from '@goldenhour/service-kit';
import { databaseLocation, openDatabase, storageEnvShape } from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import { ENTITIES } from '../entities';
import { reservationEnvShape } from '../env';
import { addKeyToFile, keepFirstKeyInFile, readKeys } from './read-keys';
import { resealAll } from './reseal';
import { MIGRATIONS } from '../migrations';

const shape = z.object({
  ...storageEnvShape(process.cwd()),
  NODE_ENV: z.string().default('development'),
  PATIENT_KEYS: reservationEnvShape.PATIENT_KEYS,
});

/**
 * `npm run patient-keys:rotate -w @goldenhour/reservation`: seals everything with the first key of PATIENT_KEYS, so that
 * the others can be taken away. Without PATIENT_KEYS it makes a new key in DATA_DIR first and removes the old ones after.
 */
async function main(): Promise<void> {
  const env = readEnvOrExit(shape, process.env);
  const source = { keys: env.PATIENT_KEYS, dataDir: env.DATA_DIR, production: env.NODE_ENV === 'production' };
  if (!env.PATIENT_KEYS) readKeys(source);
  const keys = env.PATIENT_KEYS ? readKeys(source) : addKeyToFile(env.DATA_DIR);
  const location = databaseLocation(env, 'reservation');
  const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    const count = await resealAll(database, keys);
    if (!env.PATIENT_KEYS) keepFirstKeyInFile(env.DATA_DIR);
    process.stdout.write(`${count} sealed anew with the key ${keys.currentId}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof EnvironmentError) && !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
