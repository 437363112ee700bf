import { randomUUID } from 'node:crypto';
import type { EventBus, Topic } from '@goldenhour/events';
import type { Logger } from '@goldenhour/service-kit';
import type { DatabaseClock } from '../database/database-clock';
import { Lease } from '../database/lease';
import type { Database } from '../database/orm';
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
    if (!(await this.hasWork())) return;
    if (!(await this.lease.hold())) {
      // Any topic will do: the relay of the other process looks at all of them.
      if (committed) this.options.bus.nudge(this.options.topics[0]!);
      return;
    }
    await this.publish();
    while (await this.number()) await this.publish();
  }

  /** A cheap look, so that an idle relay writes nothing: not even its lease. */
  private async hasWork(): Promise<boolean> {
    const rows = await this.options.database.em
      .fork()
      .execute<unknown[]>(
        'select 1 from relay_position where published < numbered union all select 1 from (select id from outbox limit 1) o limit 1',
      );
    return rows.length > 0;
  }

  /** Gives numbers to one batch of committed rows; false when none waits or another process relays. */
  private async number(): Promise<boolean> {
    return transact(this.options.database, async (em) => {
      if (!(await this.lease.hold(em))) return false;
      const rows = await em.find(OutboxRow, {}, { orderBy: { id: 'asc' }, limit: BATCH });
      if (rows.length === 0) return false;
      for (const [topic, events] of groupBy(rows, (row) => row.topic)) {
        const position = await em.findOneOrFail(RelayPosition, { topic });
        await em.insertMany(
          ChangeLogRow,
          events.map(({ eventId, payload, at }, index) => {
            return { topic, sequence: position.numbered + index + 1, eventId, payload, at };
          }),
        );
        position.numbered += events.length;
      }
      await em.nativeDelete(OutboxRow, { id: { $in: rows.map((row) => row.id) } });
      return true;
    });
  }

  private async publish(): Promise<void> {
    const em = this.options.database.em.fork();
    for (const { epoch, numbered, published, ...position } of await em.find(RelayPosition, {})) {
      const topic = position.topic as Topic;
      for (let after = published; after < numbered; after += BATCH) {
        // A long backlog may outlast the lease.
        if (after > published && !(await this.lease.hold())) return;
        const upTo = Math.min(numbered, after + BATCH);
        for (const row of await readLog(em, topic, after, upTo)) {
          await this.options.bus.publish(topic, asEvent<typeof topic>(row, epoch));
        }
        // Never back: a relay that was held up may have been overtaken.
        await em.nativeUpdate(RelayPosition, { topic, published: { $lt: upTo } }, { published: upTo });
      }
    }
  }
}
