import { setTimeout as sleep } from 'node:timers/promises';
import { Redis, ReplyError, type RedisOptions } from 'ioredis';

/** How long one command may take: milliseconds. */
const COMMAND_MS = 2000;
/** Between two tries to connect: milliseconds. */
const LONGEST_RETRY_MS = 1000;
/** How often a connection asks whether anyone is there: milliseconds. */
const HEARTBEAT_MS = 5000;

/** What the bus says about its connection; a pino logger is one. */
export interface BusLog {
  info(message: string): void;
  warn(message: string): void;
}

const OPTIONS: RedisOptions = {
  connectTimeout: COMMAND_MS,
  // How long a closed bus may keep its process from ending.
  disconnectTimeout: 500,
  retryStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_RETRY_MS),
  // After a failover, the old primary still answers, but takes no writes.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
};

/**
 * For commands: each succeeds or fails within `commandMs`. None waits in a queue for Redis to come back, where it would
 * be carried out long after its sender had been told that it failed.
 */
export function openCommandConnection(url: string, commandMs = COMMAND_MS): Redis {
  return new Redis(url, {
    ...OPTIONS,
    commandTimeout: commandMs,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
  });
}

/** For listening: waits for Redis as long as it takes, and listens again after every break. */
export function openListeningConnection(url: string): Redis {
  return new Redis(url, { ...OPTIONS, maxRetriesPerRequest: null });
}

/** Finds out, within seven seconds, that the other end has vanished without a word, and connects anew. */
export function keepAsking(connection: Redis): void {
  const ask = async (): Promise<void> => {
    if (!isReady(connection)) return;
    const silence = sleep(COMMAND_MS, false, { ref: false });
    const answer = connection.ping().then(
      () => true,
      () => false,
    );
    const answered = await Promise.race([answer, silence]);
    if (!answered && isReady(connection)) connection.disconnect(true);
  };
  const heartbeat = setInterval(() => void ask(), HEARTBEAT_MS);
  heartbeat.unref();
  connection.once('end', () => clearInterval(heartbeat));
}

function isReady(connection: Redis): boolean {
  return connection.status === 'ready';
}

/** One line when Redis goes away and one when it is back, not one for every try. */
export function reportOutages(connection: Redis, log: BusLog | undefined): void {
  let away = false;
  connection.on('error', (error) => {
    const problem = isReply(error) ? `refuses us (${firstWord(error)})` : 'does not answer';
    if (!away) log?.warn(`Redis ${problem}; trying again until it is well`);
    away = true;
  });
  connection.on('ready', () => {
    if (away) log?.info('Redis answers again');
    away = false;
  });
}

/** Whether Redis itself said so. */
export function isReply(error: unknown): error is Error {
  return error instanceof (ReplyError as typeof Error);
}

/** Redis begins its errors with a code, such as WRONGPASS. */
function firstWord(error: Error): string {
  return error.message.split(' ', 1)[0] ?? '';
}

/** Resolves when all are ready, or after 2 s: who starts before Redis goes on and finds it later. */
export async function waitUntilReady(connections: readonly Redis[]): Promise<void> {
  const timeout = new AbortController();
  const ready = connections.map((connection) =>
    isReady(connection)
      ? Promise.resolve()
      : new Promise<void>((resolve) => void connection.once('ready', resolve)),
  );
  await Promise.race([
    Promise.all(ready),
    sleep(COMMAND_MS, undefined, { signal: timeout.signal }).catch(() => undefined),
  ]);
  timeout.abort();
}

/**
 * An error that says what happened and not where: addresses stay in its cause.
 * @throws Error always
 */
export function failPlainly(error: unknown): never {
  if (isReply(error)) throw new Error('Redis refused the command', { cause: error });
  throw new Error('Redis does not answer', { cause: error });
}
