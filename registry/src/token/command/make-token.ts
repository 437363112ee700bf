import { mkdirSync } from 'node:fs';
import { baseEnv, EnvironmentError, parseEnv } from '@goldenhour/service-kit';
import {
  DatabaseClock,
  databaseLocation,
  openDatabase,
  requireTables,
  storageEnvShape,
} from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import type { Scope } from '../../api';
import { MIGRATIONS } from '../../migrations';
import { ENTITIES } from '../../store/entities';
import { TokensService } from '../tokens.service';

const USAGE =
  'Use: npm run token -w @goldenhour/registry -- --name <name> --scopes registry:check,registry:publish [--days 365]';

interface Given {
  readonly name?: string | undefined;
  readonly scopes?: string | undefined;
  readonly days?: string | undefined;
}

/**
 * Makes an access token, for whoever may write the registry's database: the first one of a registry that runs alone.
 * @returns lines for the person who ran it; the second one is the token, which is kept nowhere else
 */
export async function makeToken({ name, scopes, days }: Given, source: NodeJS.ProcessEnv): Promise<string[]> {
  if (!name || !scopes) throw new EnvironmentError([USAGE]);
  const env = parseEnv(z.object({ ...baseEnv, ...storageEnvShape(process.cwd()) }), source);
  const location = databaseLocation(env, 'registry');
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });
  const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    await requireTables(database, 'registry', 'file' in location);
    const clock = new DatabaseClock(database, env.NODE_ENV === 'production');
    const made = await new TokensService({ database, clock }).make(
      {
        name,
        scopes: scopes.split(',').map((scope) => scope.trim()) as Scope[],
        ...(days !== undefined && { days: Number(days) }),
      },
      'command line',
    );
    return [
      `${made.name} may ${made.scopes.join(', ')} until ${made.expiresAt}. Its token, shown this once:`,
      made.token,
    ];
  } finally {
    await database.close();
  }
}
