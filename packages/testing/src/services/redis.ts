import { join } from 'node:path';
import { requireProgram } from './find-program';
import { startPrivateServer, type PrivateServer } from './private-server';

export const REDIS_PROGRAMS = ['redis-server'];

/**
 * Starts a Redis of this test's own, as production runs it: writes go to the append-only file before they are answered
 * (unless the disk is just busy with the ones before), so a kill and a restart keep them.
 * @throws Error when redis-server is not installed
 */
export async function startRedis(): Promise<PrivateServer> {
  const program = requireProgram('redis-server');
  return startPrivateServer({
    urlOf: (port) => `redis://127.0.0.1:${port}`,
    programFor: (folder, port) => ({
      program,
      folder,
      logFile: join(folder, 'redis.log'),
      readyLine: /Ready to accept connections/,
      args: [
        ...['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder],
        // Written before the answer, always: with `everysec` Redis holds the file up while a slow disk syncs, and a kill
        // then loses what it acknowledged. Only a power cut needs the sync, and no test cuts power.
        ...['--save', '', '--appendonly', 'yes', '--appendfsync', 'no'],
      ],
    }),
  });
}
