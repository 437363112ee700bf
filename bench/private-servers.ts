import { startMariaDb, startRedis, type PrivateServer } from '@goldenhour/testing/services';

export interface PrivateServers {
  readonly mysqlUrl: string;
  readonly redisUrl: string;
}

/** Runs something on a MariaDB and a Redis of its own; says so in one line where they are not installed. */
export async function onServers(run: (servers: PrivateServers) => Promise<string[]>): Promise<string[]> {
  const starts = await Promise.allSettled([startMariaDb(), startRedis()]);
  const servers = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const [mariaDb, redis]: (PrivateServer | undefined)[] = servers;
  try {
    if (servers.length < starts.length || !mariaDb || !redis)
      return ['left out on MariaDB and Redis: not installed'];
    return await run({ mysqlUrl: mariaDb.url, redisUrl: redis.url });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
