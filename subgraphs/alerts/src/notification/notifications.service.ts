import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import { connectionOf, readIdPage, type PageArgs } from '../page-by-id';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { done, refused, write } from '../store/write';
import { requireUser } from '../user/user-id';
import { NotificationRow } from './notification.entity';
import type {
  MarkAllNotificationsReadInput,
  MarkNotificationReadInput,
  NotificationConnection,
} from './notification.type';
import { NOTIFICATION, toNotification } from './to-notification';

/** Somebody's inbox. One per request: it holds the request's EntityManager. */
export class NotificationsService {
  constructor(
    private readonly store: Store,
    private readonly em: EntityManager,
  ) {}

  /** @throws AppError BAD_USER_INPUT naming `first` or `after` */
  async inbox(
    userId: number,
    { unreadOnly, ...args }: PageArgs & { readonly unreadOnly: boolean },
  ): Promise<NotificationConnection> {
    const page = readIdPage(args);
    const all = { userId, ...(unreadOnly && { readAt: null }) };
    const rows = await this.em.find(
      NotificationRow,
      { ...all, ...(page.below !== null && { id: { $lt: page.below } }) },
      { orderBy: { id: 'desc' }, limit: page.first + 1, disableIdentityMap: true },
    );
    const unreadCount = await this.unread(userId);
    const totalCount = unreadOnly ? unreadCount : await this.em.count(NotificationRow, all);
    return { totalCount, unreadCount, ...connectionOf(page, rows, toNotification) };
  }

  unread(userId: number): Promise<number> {
    return this.em.count(NotificationRow, { userId, readAt: null });
  }

  /** The first reading counts: marking it again changes nothing. */
  async markRead(
    input: MarkNotificationReadInput,
    viewer: Viewer,
  ): Promise<{ readonly row: NotificationRow | null; readonly userErrors: readonly UserError[] }> {
    const userId = requireUser(viewer);
    const id = decodeGlobalId(NOTIFICATION, input.notificationId);
    const request = { operation: 'markNotificationRead', viewer, input };
    const { ids, userErrors } = await write(this.store, request, async (em, now) => {
      const unknown = userError('UNKNOWN_NOTIFICATION', 'You have no such notification.', 'notificationId');
      if (id === null || (await em.count(NotificationRow, { id, userId })) === 0) return refused(unknown);
      await em.nativeUpdate(NotificationRow, { id, userId, readAt: null }, { readAt: now });
      return done(id);
    });
    const row = ids[0] === undefined ? null : await this.find(ids[0]);
    return { row, userErrors };
  }

  async markAllRead(
    input: MarkAllNotificationsReadInput,
    viewer: Viewer,
  ): Promise<{ readonly unreadCount: number; readonly userErrors: readonly UserError[] }> {
    const userId = requireUser(viewer);
    const upTo = input.upTo == null ? null : decodeGlobalId(NOTIFICATION, input.upTo);
    const request = { operation: 'markAllNotificationsRead', viewer, input };
    const { userErrors } = await write(this.store, request, async (em, now) => {
      if (input.upTo != null && upTo === null)
        return refused(userError('UNKNOWN_NOTIFICATION', 'You have no such notification.', 'upTo'));
      const unread = { userId, readAt: null, ...(upTo !== null && { id: { $lte: upTo } }) };
      await em.nativeUpdate(NotificationRow, unread, { readAt: now });
      return done();
    });
    return { unreadCount: await this.unread(userId), userErrors };
  }

  private find(id: number): Promise<NotificationRow | null> {
    return this.em.findOne(NotificationRow, { id }, { disableIdentityMap: true });
  }
}
