import type { Logger } from '@goldenhour/service-kit';
import { Chore } from '@goldenhour/subgraph-kit';
import { Counter, type Registry } from 'prom-client';
import { ChannelRow } from '../channel/channel.entity';
import { QuietHoursRow } from '../channel/quiet-hours.entity';
import { afterQuiet } from '../channel/quiet-hours';
import { NotificationRow } from '../notification/notification.entity';
import type { Store } from '../store/store';
import { nextTry } from './backoff';
import { claimDue, dueLanes, settle } from './claims';
import { DeliveryRow } from './delivery.entity';
import type { Dispatch } from './dispatch';
import { DeliveryFailure } from './failure';
import { sendingsOf } from './lanes';

/** How often it looks for what has become due, milliseconds. */
const LOOK_MS = 1_000;

export interface DelivererOptions {
  readonly store: Store;
  readonly dispatch: Dispatch;
  /** Where the web app stands, for links; without a slash at its end. */
  readonly publicUrl: string;
  readonly log: Logger;
  readonly registry?: Registry | undefined;
}

interface Lane {
  readonly sendings: Set<Promise<void>>;
  filling: boolean;
}

/**
 * Sends what waits. Each provider has a lane of its own with a few sendings at once, so that one that is slow or away
 * holds up its own alone; what it does not take is tried again, and listed for administrators after a day.
 */
export class Deliverer {
  private readonly lanes = new Map<string, Lane>();
  private readonly looking: Chore;
  private readonly outcomes: Counter | null;
  private stopped = false;

  constructor(private readonly options: DelivererOptions) {
    const what = 'notifications are sent outside';
    this.looking = new Chore({ what, everyMs: LOOK_MS, run: () => this.look(), log: options.log });
    this.outcomes = options.registry
      ? new Counter({
          name: 'goldenhour_alerts_deliveries_total',
          help: 'Tries to send a notification outside, by provider and what came of it',
          labelNames: ['lane', 'outcome'],
          registers: [options.registry],
        })
      : null;
  }

  start(): this {
    this.looking.start();
    return this;
  }

  wake(): void {
    void this.look().catch(() => undefined);
  }

  /** Lets what is being sent now finish. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.looking.stop();
    await Promise.all([...this.lanes.values()].flatMap(({ sendings }) => [...sendings]));
  }

  private async look(): Promise<void> {
    if (this.stopped) return;
    const lanes = await dueLanes(this.options.store);
    await Promise.all(lanes.map((lane) => this.fill(lane)));
  }

  /** Starts as many sendings of a lane as it has room for. */
  private async fill(name: string): Promise<void> {
    const lane = this.lanes.get(name) ?? { sendings: new Set(), filling: false };
    this.lanes.set(name, lane);
    const room = sendingsOf(name) - lane.sendings.size;
    // One at a time looks for more: two would both see the same room.
    if (room <= 0 || lane.filling || this.stopped) return;
    lane.filling = true;
    try {
      for (const delivery of await claimDue(this.options.store, name, room)) this.begin(name, lane, delivery);
    } finally {
      lane.filling = false;
    }
  }

  private begin(name: string, { sendings }: Lane, delivery: DeliveryRow): void {
    const sending = this.deliver(delivery).catch((error: unknown) => {
      this.options.log.error(
        { err: error, lane: name },
        'A delivery could not be settled; it is tried again',
      );
    });
    sendings.add(sending);
    void sending.then(() => {
      sendings.delete(sending);
      // Another has room now. What fails here, the next look finds.
      return this.fill(name).catch(() => undefined);
    });
  }

  private async deliver(delivery: DeliveryRow): Promise<void> {
    const { store, dispatch, publicUrl } = this.options;
    const em = store.database.em.fork();
    const now = await store.clock.now(em);
    const channel = await em.findOne(ChannelRow, { id: delivery.channelId });
    const notification = await em.findOne(NotificationRow, { id: delivery.notificationId });
    if (!channel?.enabled || !notification) {
      // Its owner does not want it there any more.
      await em.nativeDelete(DeliveryRow, { id: delivery.id });
      return;
    }
    if (channel.verifiedAt === null)
      return settle(em, delivery, { state: 'DEAD', reason: 'CHANNEL_NOT_VERIFIED', endedAt: now });
    if (!delivery.urgent) {
      const quietHours = await em.findOne(QuietHoursRow, { userId: delivery.userId });
      const dueAt = afterQuiet(quietHours ?? dispatch.quietHours, now);
      if (dueAt > now) return settle(em, delivery, { dueAt });
    }
    const link = publicUrl + notification.path;
    const { id, title } = notification;
    const message = { id: `notification-${id}`, title, link, urgent: delivery.urgent };
    const failure = await dispatch.send(delivery.lane, channel.target, message).then(
      () => null,
      (error: unknown) => DeliveryFailure.of(error),
    );
    await this.record(delivery, failure);
  }

  private async record(delivery: DeliveryRow, failure: DeliveryFailure | null): Promise<void> {
    const { store } = this.options;
    const em = store.database.em.fork();
    const now = await store.clock.now(em);
    const triedSince = delivery.triedSince || now;
    const attempts = delivery.attempts + 1;
    const tried = { attempts, triedSince };
    const next =
      failure?.outcome === 'RETRY' ? nextTry(attempts, { triedSince, now, waitMs: failure.waitMs }) : null;
    const outcome = !failure ? 'sent' : next === null ? 'dead' : 'retried';
    this.outcomes?.inc({ lane: delivery.lane, outcome });
    if (!failure) return settle(em, delivery, { ...tried, state: 'SENT', reason: null, endedAt: now });
    const { reason } = failure;
    if (next !== null) return settle(em, delivery, { ...tried, dueAt: next, reason });
    await settle(em, delivery, { ...tried, state: 'DEAD', reason, endedAt: now });
    this.options.log.warn(
      { lane: delivery.lane, reason, attempts },
      'A notification could not be sent outside',
    );
    // Nobody reads there any more: it must be verified anew.
    if (failure.outcome === 'TARGET_GONE')
      await em.nativeUpdate(ChannelRow, { id: delivery.channelId }, { verifiedAt: null });
  }
}
