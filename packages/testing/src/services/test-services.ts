import { findProgram } from './find-program';
import { MARIADB_PROGRAMS, startMariaDb } from './mariadb';
import type { PrivateServer } from './private-server';
import { REDIS_PROGRAMS, startRedis } from './redis';

/** The servers that all test files of one run share, each with databases and names of its own. */
export interface TestServices {
  readonly mysqlUrl: string;
  readonly redisUrl: string;
}

/** How the run tells its test files, which other processes execute, and its reporter. */
const MYSQL_URL = 'GOLDENHOUR_TEST_MYSQL_URL';
const REDIS_URL = 'GOLDENHOUR_TEST_REDIS_URL';
const SKIPPED_BECAUSE = 'GOLDENHOUR_TEST_SKIPPED_BECAUSE';

let starting: Promise<void> | undefined;
let running: readonly PrivateServer[] = [];

/** Starts the servers of a run, once, or says in one line why its second storage is skipped. */
export async function startTestServices(say: (line: string) => void): Promise<void> {
  starting ??= start(say);
  await starting;
}

async function start(say: (line: string) => void): Promise<void> {
  const missing = [...MARIADB_PROGRAMS, ...REDIS_PROGRAMS].filter((name) => findProgram(name) === null);
  if (missing.length > 0) {
    const reason = `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not installed`;
    process.env[SKIPPED_BECAUSE] = reason;
    say(`The tests on MariaDB and Redis are skipped: ${reason}.`);
    return;
  }
  const starts = await Promise.allSettled([startMariaDb(), startRedis()]);
  running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failure = starts.find((start) => start.status === 'rejected');
  if (failure) {
    await stopTestServices();
    throw failure.reason;
  }
  [process.env[MYSQL_URL], process.env[REDIS_URL]] = running.map((server) => server.url);
}

export async function stopTestServices(): Promise<void> {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
}

/** The servers of the run that this test belongs to, or why there are none. */
export function testServices(): TestServices | { readonly missing: string } {
  const mysqlUrl = process.env[MYSQL_URL];
  const redisUrl = process.env[REDIS_URL];
  if (mysqlUrl && redisUrl) return { mysqlUrl, redisUrl };
  return { missing: process.env[SKIPPED_BECAUSE] ?? 'this run has not started them' };
}
