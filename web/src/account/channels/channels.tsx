import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { Loaded } from '../../session/loaded';
import { MailboxHint } from '../public/mailbox-hint';
import { AddChannel } from './add-channel';
import { ChannelRow } from './channel-row';
import { QuietHours } from './quiet-hours';
import { useChannels } from './use-channels';
import { WebPush } from './web-push';

/** Where this person is told outside this page, and when not. */
export function Channels() {
  const { t } = useTranslation('account');
  const channels = useChannels();
  const { query, form } = channels;
  return (
    <Loaded query={query}>
      {({ me, webPushKey }) =>
        me && (
          <div className="tiles">
            <section className="card">
              <h3>{t('channels.list')}</h3>
              <p className="quiet">{t('channels.intro')}</p>
              {me.notificationChannels.length === 0 && <p>{t('channels.none')}</p>}
              <ul className="rows">
                {me.notificationChannels.map((one) => (
                  <ChannelRow key={one.kind + one.target} channel={one} channels={channels} />
                ))}
              </ul>
              {me.notificationChannels.some(({ verifiedAt }) => verifiedAt === null) && <MailboxHint />}
              <Problem form={form} />
            </section>
            <AddChannel channels={channels} email={me.email} />
            <WebPush channels={channels} vapidKey={webPushKey} known={me.notificationChannels} />
            <QuietHours channels={channels} quietHours={me.quietHours} />
          </div>
        )
      }
    </Loaded>
  );
}
