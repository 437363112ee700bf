import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection, type Connection } from 'mysql2/promise';
import { waitFor } from '../wait-for';
import { findProgram } from './find-program';
import { createDatabase, startMariaDb } from './mariadb';
import { startRedis } from './redis';
import { testServices } from './test-services';

const REGISTER = join(__dirname, '../../../../scripts/register.cjs');
const servicesHere = 'missing' in testServices() ? describe.skip : describe;

servicesHere('a private MariaDB', () => {
  it('keeps what was committed over a kill and a restart, at the same address', async () => {
    const server = await startMariaDb();
    try {
      const url = await createDatabase(server.url, 'ward');
      await using(url, (connection) => connection.query('create table bed (name varchar(20))'));
      await using(url, (connection) => connection.query("insert into bed values ('중환자실')"));
      const before = server.pid;
      await server.kill();
      await server.restart();
      expect(server.pid).not.toBe(before);
      const [rows] = await using(url, (connection) => connection.query('select name from bed'));
      expect(rows).toEqual([{ name: '중환자실' }]);
    } finally {
      await server.stop();
    }
    expect(isAlive(server.pid)).toBe(false);
  });
});

servicesHere('a private Redis', () => {
  it('keeps its streams over a kill and a restart, at the same address', async () => {
    const server = await startRedis();
    try {
      await withRedis(server.url, (redis) => redis.xadd('beds', '*', 'free', '1'));
      await server.kill();
      await server.restart();
      expect(await withRedis(server.url, (redis) => redis.xlen('beds'))).toBe(1);
    } finally {
      await server.stop();
    }
    expect(isAlive(server.pid)).toBe(false);
  });

  it('does not outlive the process that started it, not even one that was killed', async () => {
    const program = `require(${JSON.stringify(join(__dirname, 'redis.ts'))}).startRedis().then(async (server) => {
      await server.kill();
      await server.restart();
      console.log(server.url, await folderOf(server.url));
      setInterval(() => {}, 1000);
    });
    async function folderOf(url) {
      const redis = new (require('ioredis').Redis)(url);
      return (await redis.config('GET', 'dir'))[1];
    }`;
    const owner = spawn(process.execPath, ['--require', REGISTER, '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: __dirname,
    });
    const [output] = (await once(owner.stdout, 'data')) as [Buffer];
    const [url, folder] = output.toString().trim().split(' ');
    expect(await isThere(url!)).toBe(true);
    owner.kill('SIGKILL');
    await waitFor('its end', async () => !existsSync(folder!) && !(await isThere(url!)));
  });
});

it('says which program is missing', () => {
  expect(findProgram('no-such-server')).toBeNull();
  expect(findProgram('sh', '/bin')).toBe('/bin/sh');
});

async function using<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection(url);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function isThere(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.ping();
  } catch {
    return false;
  }
  redis.disconnect();
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
