import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

/**
 * The one name under which every process of a group reads. Whoever holds the lease thereby finds what its
 * predecessor had been given and not acknowledged, in order and at once.
 */
const READER = 'holder';

/**
 * Acknowledges what was done, takes or renews the lease, and reads the next event: first what was given before and
 * never acknowledged, then what is new. One script, so that nobody reads who does not hold the lease.
 * KEYS stream, lease; ARGV group, reader, owner, lease in ms, entry that was done or ''.
 */
const TAKE = `
if ARGV[5] ~= '' then redis.call('XACK', KEYS[1], ARGV[1], ARGV[5]) end
local owner = redis.call('GET', KEYS[2])
if owner and owner ~= ARGV[3] then return 'elsewhere' end
redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
for _, from in ipairs({ '0', '>' }) do
  local read = redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', 1, 'STREAMS', KEYS[1], from)
  if read and read[1] and read[1][2][1] then return read[1][2][1] end
end
return 'empty'`;

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end`;
const RELEASE = `
if ARGV[2] ~= '' then redis.call('XACK', KEYS[2], ARGV[3], ARGV[2]) end
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

/** An event of the stream as it was written; null when the stream was cut before it was read again. */
export interface Entry {
  readonly entryId: string;
  readonly event: string | null;
}

/** One group's place in one stream, which one process at a time holds. */
export class GroupStream {
  private readonly owner = randomUUID();
  private readonly lease: string;

  constructor(
    private readonly redis: Redis,
    private readonly stream: string,
    private readonly group: string,
    /** How long the group stays with a process that has gone silent: milliseconds. */
    readonly leaseMs: number,
  ) {
    this.lease = `${stream}:${group}:lease`;
  }

  /** Makes the group where it is not: it begins with the oldest event that is kept. */
  async create(): Promise<void> {
    try {
      await this.redis.xgroup('CREATE', this.stream, this.group, '0', 'MKSTREAM');
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('BUSYGROUP'))) throw error;
    }
  }

  /**
   * The next event of the group, again and again until it is acknowledged.
   * @param done the entry to acknowledge
   */
  async take(done: string | null): Promise<Entry | 'elsewhere' | 'empty'> {
    const args = [this.group, READER, this.owner, this.leaseMs, done ?? ''];
    const answer = (await this.redis.eval(TAKE, 2, this.stream, this.lease, ...args)) as Answer;
    if (typeof answer === 'string') return answer;
    const [entryId, fields] = answer;
    return { entryId, event: fields?.[1] ?? null };
  }

  async renew(): Promise<void> {
    await this.redis.eval(RENEW, 1, this.lease, this.owner, this.leaseMs);
  }

  /** Acknowledges what was done and lets the next process go on at once. */
  async release(done: string | null): Promise<void> {
    await this.redis.eval(RELEASE, 2, this.lease, this.stream, this.owner, done ?? '', this.group);
  }
}

type Answer = 'elsewhere' | 'empty' | [entryId: string, fields: [name: 'event', event: string] | null];
