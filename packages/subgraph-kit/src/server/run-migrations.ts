import { mkdirSync } from 'node:fs';
import { readEnvOrExit } from '@goldenhour/service-kit';
import { z } from 'zod';
import { runMigrationCommand } from '../database/migrate';
import type { DatabaseOptions } from '../database/orm';
import { databaseLocation, storageEnvShape } from '../storage/storage-env';

/** The command `npm run migrate -w <service> -- up | down | status`: the service's own tables, forward or back. */
export async function runMigrations(
  name: string,
  tables: Pick<DatabaseOptions, 'entities' | 'migrations'>,
  source: NodeJS.ProcessEnv,
  command: string | undefined,
): Promise<void> {
  const env = readEnvOrExit(z.object(storageEnvShape(process.cwd())), source);
  const location = databaseLocation(env, name);
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });
  try {
    const lines = await runMigrationCommand({ location, ...tables }, command);
    for (const line of lines) process.stdout.write(`${line}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
