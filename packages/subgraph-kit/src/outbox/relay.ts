import { randomUUID } from 'node:crypto';
import type { EventBus, EventMap, Numbered, Topic } from '@goldenhour/events';
import type { Logger } from '@goldenhour/service-kit';
import type { Database, EntityManager } from '../database/orm';
import { ChangeLogRow, OutboxRow, RelayPosition } from './outbox.entity';

const POSITION = 1;
/** How long a row of another process, which cannot wake this relay, may wait: milliseconds. */
const POLL_MS = 1000;

export interface RelayOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly log: Logger;
  /** Events numbered in one transaction. */
  readonly batch?: number;
}

/**
 * The single giver of numbers: takes committed outbox rows, gives each the next number, keeps it in the
 * change log, then hands it to the bus in order. What a crash left between log and bus is handed over at the
 * next start, so an event can arrive twice but never out of order and never not at all.
 */
export class Relay {
  private running: Promise<void> | null = null;
  private asked = false;
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly options: RelayOptions,
    readonly epoch: string,
  ) {}

  /** Opens the log (making its epoch the first time) and relays what waits. */
  static async start(options: RelayOptions): Promise<Relay> {
    const em = options.database.em.fork();
    const known = await em.findOne(RelayPosition, POSITION);
    const epoch = known?.epoch ?? randomUUID();
    if (!known) await em.insert(RelayPosition, { id: POSITION, epoch, numbered: 0, published: 0 });
    const relay = new Relay(options, epoch);
    await relay.drain();
    relay.timer = setInterval(() => relay.wake(), POLL_MS);
    relay.timer.unref();
    return relay;
  }

  /** Call after a commit that wrote to the outbox: does not wait. */
  wake(): void {
    void this.drain().catch((error: unknown) =>
      this.options.log.error({ err: error }, 'relay failed; it tries again'),
    );
  }

  /** Relays everything that is committed now; resolves when the bus has it. */
  drain(): Promise<void> {
    this.asked = true;
    this.running ??= this.relayAll();
    return this.running;
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  private async relayAll(): Promise<void> {
    try {
      while (this.takeAsk()) {
        await this.publish();
        while (await this.number()) await this.publish();
      }
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

  /** Gives numbers to one batch of committed rows; false when none waits. */
  private async number(): Promise<boolean> {
    return this.options.database.em.fork().transactional(async (em) => {
      const rows = await em.find(OutboxRow, {}, { orderBy: { id: 'asc' }, limit: this.options.batch ?? 100 });
      if (rows.length === 0) return false;
      const { numbered } = await em.findOneOrFail(RelayPosition, POSITION);
      await em.insertMany(
        ChangeLogRow,
        rows.map((row, index) => ({
          sequence: numbered + index + 1,
          eventId: row.eventId,
          topic: row.topic,
          payload: row.payload,
          at: row.at,
        })),
      );
      await em.nativeUpdate(RelayPosition, POSITION, { numbered: numbered + rows.length });
      await em.nativeDelete(OutboxRow, { id: { $in: rows.map((row) => row.id) } });
      return true;
    });
  }

  private async publish(): Promise<void> {
    const em = this.options.database.em.fork();
    const position = await em.findOneOrFail(RelayPosition, POSITION);
    for (const row of await readLog(em, position.published, position.numbered)) {
      await this.options.bus.publish(row.topic as Topic, asEvent(row, this.epoch));
      position.published = row.sequence;
    }
    await em.flush();
  }
}

/** How far the relay has come, as the tables say inside this transaction. */
export function readPosition(em: EntityManager): Promise<RelayPosition> {
  return em.findOneOrFail(RelayPosition, POSITION, { disableIdentityMap: true });
}

/** Events with `after` < number ≤ `upTo`, in order. */
export function readLog(em: EntityManager, after: number, upTo: number): Promise<ChangeLogRow[]> {
  if (upTo <= after) return Promise.resolve([]);
  return em.find(
    ChangeLogRow,
    { sequence: { $gt: after, $lte: upTo } },
    { orderBy: { sequence: 'asc' }, disableIdentityMap: true },
  );
}

export function asEvent<T extends Topic>(row: ChangeLogRow, epoch: string): Numbered<EventMap[T]> {
  return {
    id: row.eventId,
    epoch,
    sequence: row.sequence,
    at: row.at,
    payload: JSON.parse(row.payload) as EventMap[T],
  };
}
