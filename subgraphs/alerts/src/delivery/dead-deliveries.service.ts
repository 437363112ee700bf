import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, encodeGlobalId, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import { ChannelRow } from '../channel/channel.entity';
import { NotificationRow } from '../notification/notification.entity';
import { connectionOf, readIdPage, type PageArgs } from '../page-by-id';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { refused, write } from '../store/write';
import { userGlobalId } from '../user/user-id';
import { DeliveryRow } from './delivery.entity';
import type { DeadDelivery, DeadDeliveryConnection, ResendDeliveriesInput } from './dead-delivery.type';

const DELIVERY = 'Delivery';
const MAX_RESENT = 100;

/** What could not be sent, for administrators. */
export class DeadDeliveriesService {
  constructor(
    private readonly store: Store,
    private readonly em: EntityManager,
    private readonly onResent: () => void,
  ) {}

  /** @throws AppError BAD_USER_INPUT naming `first` or `after` */
  async list(args: PageArgs): Promise<DeadDeliveryConnection> {
    const page = readIdPage(args);
    const dead = { state: 'DEAD' as const };
    const rows = await this.em.find(
      DeliveryRow,
      { ...dead, ...(page.below !== null && { id: { $lt: page.below } }) },
      { orderBy: { id: 'desc' }, limit: page.first + 1, disableIdentityMap: true },
    );
    const channels = await this.em.find(ChannelRow, { id: { $in: rows.map(({ channelId }) => channelId) } });
    const kinds = new Map(channels.map(({ id, kind }) => [id, kind]));
    const notifications = await this.em.find(NotificationRow, {
      id: { $in: rows.map(({ notificationId }) => notificationId) },
    });
    const abouts = new Map(notifications.map(({ id, kind }) => [id, kind]));
    const toNode = (row: DeliveryRow): DeadDelivery => ({
      id: encodeGlobalId(DELIVERY, row.id),
      channel: kinds.get(row.channelId) ?? null,
      kind: abouts.get(row.notificationId) ?? null,
      user: { id: userGlobalId(row.userId) },
      attempts: row.attempts,
      reason: row.reason,
      diedAt: row.endedAt!,
    });
    const totalCount = await this.em.count(DeliveryRow, dead);
    return { totalCount, ...connectionOf(page, rows, toNode) };
  }

  async resend(
    input: ResendDeliveriesInput,
    viewer: Viewer,
  ): Promise<{ readonly resent: number; readonly userErrors: readonly UserError[] }> {
    const { deliveryIds } = input;
    const request = { operation: 'resendDeliveries', viewer, input };
    const { ids, userErrors } = await write(this.store, request, async (em, now) => {
      if (deliveryIds.length === 0 || deliveryIds.length > MAX_RESENT)
        return refused(userError('OUT_OF_RANGE', `1 to ${MAX_RESENT} at once.`, 'deliveryIds'));
      const wanted = deliveryIds.map((deliveryId) => decodeGlobalId(DELIVERY, deliveryId) ?? 0);
      const dead = { id: { $in: wanted }, state: 'DEAD' as const };
      const known = new Set(
        (await em.find(DeliveryRow, dead, { disableIdentityMap: true })).map(({ id }) => id),
      );
      const unknown = wanted.findIndex((id) => !known.has(id));
      if (unknown >= 0)
        return refused(
          userError('UNKNOWN_DELIVERY', 'No dead delivery has this id.', 'deliveryIds', unknown),
        );
      const again = { state: 'WAITING', dueAt: now, triedSince: 0, reason: null, endedAt: null } as const;
      await em.nativeUpdate(DeliveryRow, dead, again);
      return { ids: [...known], userErrors: [] };
    });
    if (ids.length > 0) this.onResent();
    return { resent: ids.length, userErrors };
  }
}
