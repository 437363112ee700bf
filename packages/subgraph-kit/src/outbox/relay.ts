import { randomUUID } from 'node:crypto';
import type { EventBus, Topic } from '@goldenhour/events';
import type { Logger } from '@goldenhour/service-kit';
import type { DatabaseClock } from '../database/database-clock';
import { Lease } from '../database/lease';
import type { Database } from '../database/orm';
import type { Plain } from '../database/plain';
import { transact } from '../database/transact';
import { groupBy } from '../loader';
import { asEvent, readLog } from './change-log';
import { ChangeLogRow, OutboxRow, RelayPosition } from './outbox.entity';

/** How long a committed row of another process waits at most where its nudge is lost: milliseconds. */
const POLL_MS = 100;
/** A relay that dies is followed by another process's after this time, milliseconds. */
const LEASE_MS = 10_000;
/** Events numbered, or handed on, in one go. */
const BATCH = 100;

/** Numbered events of one topic, in order. */
interface Batch {
  readonly topic: Topic;
  readonly epoch: string;
  readonly rows: readonly Plain<ChangeLogRow>[];
  /** The last one's number. */
  readonly upTo: number;
}

export interface RelayOptions {
  readonly database: Database;
  readonly clock: DatabaseClock;
  readonly bus: EventBus;
  /** What this service tells. */
  readonly topics: readonly Topic[];
  readonly log: Logger;
}

/**
 * The single giver of numbers: takes committed outbox rows, gives each the next number of its topic, keeps it
 * in the change log, then hands it to the bus in order. One process relays at a time, by lease. What a crash
 * left between log and bus is handed over by the next relay, so an event can arrive twice but never out of
 * order and never not at all.
 */
export class Relay {
  private running: Promise<void> | null = null;
  private asked = false;
  /** Something was committed here since the last look. */
  private committed = false;
  private failing = false;
  private readonly ends: (() => void)[] = [];
  private readonly lease: Lease;

  private constructor(private readonly options: RelayOptions) {
    this.lease = new Lease(options.database, options.clock, 'relay', LEASE_MS);
  }

  /** Opens the log (making its epoch the first time) and relays what waits. */
  static async start(options: RelayOptions): Promise<Relay> {
    const em = options.database.em.fork();
    for (const topic of options.topics) {
      await em
        .createQueryBuilder(RelayPosition)
        .insert({ topic, epoch: randomUUID(), numbered: 0, published: 0 })
        .onConflict(['topic'])
        .ignore()
        .execute();
    }
    const relay = new Relay(options);
    await relay.attempt();
    const timer = setInterval(() => void relay.attempt(), POLL_MS);
    timer.unref();
    relay.ends.push(() => clearInterval(timer));
    for (const topic of options.topics)
      relay.ends.push(options.bus.onNudge(topic, () => void relay.attempt()));
    return relay;
  }

  /** Call after a commit that wrote to the outbox: does not wait. */
  wake(): void {
    this.committed = true;
    void this.attempt();
  }

  /** Relays everything that is committed now, unless another process does; resolves when the bus has it. */
  drain(): Promise<void> {
    this.asked = true;
    this.running ??= this.relayAll();
    return this.running;
  }

  async stop(): Promise<void> {
    for (const end of this.ends) end();
    await this.running?.catch(() => undefined);
    await this.lease.release().catch(() => undefined);
  }

  private async attempt(): Promise<void> {
    const { log } = this.options;
    try {
      await this.drain();
      if (this.failing) log.info('Events are relayed again');
      this.failing = false;
    } catch (error) {
      if (!this.failing)
        log.error({ err: error }, 'Events wait: they could not be relayed. It is tried again');
      this.failing = true;
    }
  }

  private async relayAll(): Promise<void> {
    try {
      while (this.takeAsk()) await this.relayOnce();
    } finally {
      this.running = null;
    }
  }

  /** Whether somebody asked since the last look. Looking and ending are one step: no ask falls between. */
  private takeAsk(): boolean {
    const { asked } = this;
    this.asked = false;
    return asked;
  }

  private async relayOnce(): Promise<void> {
    const { committed } = this;
    this.committed = false;
    const { inLog, inOutbox } = await this.look();
    if (!inLog && !inOutbox) return;
    if (!(await this.lease.hold())) {
      // Any topic will do: the relay of the other process looks at all of them.
      if (committed) this.options.bus.nudge(this.options.topics[0]!);
      return;
    }
    if (inLog) await this.publishLog();
    for (let more = inOutbox; more;) {
      const batches = await this.number();
      if (batches === 'behind') {
        await this.publishLog();
        continue;
      }
      await this.publish(batches);
      // What was committed meanwhile is asked for by whoever committed it.
      more = batches.reduce((count, { rows }) => count + rows.length, 0) === BATCH;
    }
  }

  /** A cheap look, so that an idle relay writes nothing: not even its lease. */
  private async look(): Promise<{ readonly inLog: boolean; readonly inOutbox: boolean }> {
    const [row] = await this.options.database.em
      .fork()
      .execute<{ in_log: number; in_outbox: number }[]>(
        'select exists(select 1 from relay_position where published < numbered) as in_log, exists(select 1 from outbox) as in_outbox',
      );
    return { inLog: row!.in_log === 1, inOutbox: row!.in_outbox === 1 };
  }

  /**
   * Gives numbers to one batch of committed rows; none where none waits or another process relays.
   * @returns `behind` where the log has events that the bus does not: they go first
   */
  private async number(): Promise<Batch[] | 'behind'> {
    return transact(this.options.database, async (em) => {
      if (!(await this.lease.hold(em))) return [];
      const rows = await em.find(OutboxRow, {}, { orderBy: { id: 'asc' }, limit: BATCH });
      const byTopic = groupBy(rows, (row) => row.topic);
      const positions = await em.find(RelayPosition, { topic: { $in: [...byTopic.keys()] } });
      if (positions.some(({ published, numbered }) => published < numbered)) return 'behind';
      const batches: Batch[] = [];
      for (const position of positions) {
        const { topic } = position;
        const waiting = byTopic.get(topic)!;
        const numbered = waiting.map(({ eventId, payload, at }, index) => {
          return { topic, sequence: position.numbered + index + 1, eventId, payload, at };
        });
        await em.insertMany(ChangeLogRow, numbered);
        position.numbered += numbered.length;
        batches.push({
          topic: topic as Topic,
          epoch: position.epoch,
          rows: numbered,
          upTo: position.numbered,
        });
      }
      if (rows.length > 0) await em.nativeDelete(OutboxRow, { id: { $in: rows.map((row) => row.id) } });
      return batches;
    });
  }

  /** Hands on what a crash, or an outage of the bus, left between the log and the bus. */
  private async publishLog(): Promise<void> {
    const em = this.options.database.em.fork();
    for (const { epoch, numbered, published, ...position } of await em.find(RelayPosition, {})) {
      const topic = position.topic as Topic;
      for (let after = published; after < numbered; after += BATCH) {
        // A long backlog may outlast the lease.
        if (after > published && !(await this.lease.hold())) return;
        const upTo = Math.min(numbered, after + BATCH);
        await this.publish([{ topic, epoch, rows: await readLog(em, topic, after, upTo), upTo }]);
      }
    }
  }

  private async publish(batches: readonly Batch[]): Promise<void> {
    const em = this.options.database.em.fork();
    for (const { topic, epoch, rows, upTo } of batches) {
      for (const row of rows) await this.options.bus.publish(topic, asEvent<typeof topic>(row, epoch));
      // Never back: a relay that was held up may have been overtaken.
      await em.nativeUpdate(RelayPosition, { topic, published: { $lt: upTo } }, { published: upTo });
    }
  }
}
