import type { MyPageQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { NotificationItem } from '../inbox/notification-item';

type Notifications = NonNullable<MyPageQuery['me']>['notifications'];

/** The newest notifications. */
export function Unread(props: {
  readonly notifications: Notifications;
  readonly reload: () => Promise<void>;
}) {
  const { notifications, reload } = props;
  const { t } = useTranslation('account');
  return (
    <section className="card">
      <h3>
        {t('sections.notifications')}{' '}
        {notifications && notifications.unreadCount > 0 && (
          <span className="tag">{t('inbox.unread', { n: notifications.unreadCount })}</span>
        )}
      </h3>
      {notifications === null ? (
        <p className="quiet">{t('notNow')}</p>
      ) : notifications.nodes.length === 0 ? (
        <p className="quiet">{t('inbox.none')}</p>
      ) : (
        <>
          <ul className="rows">
            {notifications.nodes.slice(0, 4).map((one) => (
              <NotificationItem key={one.id} notification={one} reload={reload} />
            ))}
          </ul>
          <p className="links">
            <a href="#notifications">{t('inbox.all')}</a>
          </p>
        </>
      )}
    </section>
  );
}
