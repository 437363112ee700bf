import { mkdirSync } from 'node:fs';
import { readEnvOrExit } from '@goldenhour/service-kit';
import { databaseLocation, runMigrationCommand, storageEnvShape } from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

/** `npm run migrate -w @goldenhour/hospital -- up | down | status` */
async function main(): Promise<void> {
  const env = readEnvOrExit(z.object(storageEnvShape(process.cwd())), process.env);
  const location = databaseLocation(env, 'hospital');
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });
  const options = { location, entities: ENTITIES, migrations: MIGRATIONS };
  for (const line of await runMigrationCommand(options, process.argv[2])) process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
