import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { requireProgram } from './find-program';
import { startPrivateServer, type PrivateServer } from './private-server';

export const MARIADB_PROGRAMS = ['mariadbd', 'mariadb-install-db'];

const run = promisify(execFile);
const SMALL_LOG = '--innodb-log-file-size=16M';

/**
 * Starts a MariaDB of this test's own: root without a password, no database but its own, small buffers. A commit
 * is with the system before it is answered, so a kill loses nothing (a power cut could). Temporary tables are its own too:
 * they are named by the process id, which servers of two containers can share.
 * @throws Error when a program of MariaDB is not installed
 */
export async function startMariaDb(): Promise<PrivateServer> {
  const program = requireProgram('mariadbd');
  const install = requireProgram('mariadb-install-db');
  // Started by root, the server wants to be told that this is meant.
  const user = `--user=${userInfo().username}`;
  return startPrivateServer({
    urlOf: (port) => `mysql://root@127.0.0.1:${port}`,
    async prepare(folder) {
      await run(install, [
        ...['--no-defaults', user, `--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`, SMALL_LOG],
        ...['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
      ]);
    },
    programFor: (folder, port) => ({
      program,
      folder,
      logFile: join(folder, 'mariadb.log'),
      readyLine: /ready for connections\.[^]*port: \d+/,
      args: [
        ...['--no-defaults', user, `--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`, SMALL_LOG],
        ...['--bind-address=127.0.0.1', `--port=${port}`, `--socket=${join(folder, 'mariadb.sock')}`],
        ...[`--pid-file=${join(folder, 'mariadb.pid')}`, '--skip-name-resolve', '--max-connections=500'],
        ...['--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci'],
        ...['--innodb-flush-log-at-trx-commit=2', '--innodb-buffer-pool-size=64M'],
        ...['--key-buffer-size=1M', '--aria-pagecache-buffer-size=8M', '--performance-schema=OFF'],
      ],
    }),
  });
}

/**
 * Makes an empty database on a server.
 * @param url of the server, without a database
 * @param name letters, digits and _ only
 * @returns the url of the database
 */
export async function createDatabase(url: string, name: string): Promise<string> {
  await execute(url, `create database ${quote(name)} character set utf8mb4 collate utf8mb4_unicode_ci`);
  return `${url}/${name}`;
}

/** Removes a database; does not wait long for those who still use it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await execute(url, `set statement lock_wait_timeout = 5 for drop database if exists ${quote(name)}`);
}

async function execute(url: string, statement: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function quote(name: string): string {
  if (!/^\w{1,64}$/.test(name)) throw new Error(`${name} is no name for a test's database.`);
  return `\`${name}\``;
}
