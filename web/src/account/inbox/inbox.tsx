import { MarkAllNotificationsReadDocument, MyInboxDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { NotificationItem } from './notification-item';
import { useReloadOnNews } from './news';

const PAGE = 20;
const MOST = 100;

/** All that this person was told. */
export function Inbox() {
  const { t } = useTranslation('account');
  const [first, setFirst] = useState(PAGE);
  const [unreadOnly, setUnreadOnly] = useState(false);
  const query = useQuery(MyInboxDocument, { first, unreadOnly });
  useReloadOnNews(query.reload);
  const form = useSubmit(MarkAllNotificationsReadDocument);
  const newest = query.data?.me?.notifications?.nodes[0]?.id;
  const readAll = async () => {
    if (newest !== undefined && (await form.submit({ upTo: newest }))) await query.reload();
  };
  return (
    <div className="card">
      <div className="row">
        <label className="check">
          <input
            type="checkbox"
            checked={unreadOnly}
            onChange={({ target }) => setUnreadOnly(target.checked)}
          />
          {t('inbox.unreadOnly')}
        </label>
        {(query.data?.me?.notifications?.unreadCount ?? 0) > 0 && (
          <button type="button" aria-disabled={form.pending} onClick={() => void readAll()}>
            {t('inbox.readAll')}
          </button>
        )}
      </div>
      <Problem form={form} />
      <Loaded query={query}>
        {({ me }) => {
          const notifications = me?.notifications;
          if (!notifications) return null;
          if (notifications.nodes.length === 0) return <p className="quiet">{t('inbox.none')}</p>;
          return (
            <>
              <ul className="rows">
                {notifications.nodes.map((one) => (
                  <NotificationItem key={one.id} notification={one} reload={query.reload} />
                ))}
              </ul>
              {notifications.pageInfo.hasNextPage && first < MOST && (
                <button type="button" onClick={() => setFirst(Math.min(MOST, first + PAGE))}>
                  {t('more')}
                </button>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
