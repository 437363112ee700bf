import { useTranslation } from 'react-i18next';
import { usePage } from '../hooks';
import { dayAndTime } from '../texts';
import type { Details, HospitalDetails } from './use-details';

interface Props {
  readonly announcements: HospitalDetails['announcements'];
  readonly state: Details['state'];
}

/** The hospital's own words to ambulances (응급실 메시지), those that stand now. */
export function Messages({ announcements, state }: Props) {
  const { t, i18n } = useTranslation('map');
  const { client } = usePage();
  const now = client.serverNow();
  const standing = (announcements?.nodes ?? []).filter(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= now && (endsAt === null || Date.parse(endsAt) > now),
  );
  const more = (announcements?.totalCount ?? 0) - (announcements?.nodes.length ?? 0);
  return (
    <section className="part">
      <h3>{t('detail.messages')}</h3>
      {standing.length === 0 && (
        <p className="quiet">
          {state === 'loading' ? '…' : announcements ? t('detail.noMessages') : t('unknown')}
        </p>
      )}
      <ul className="messages">
        {standing.map(({ id, category, illness, message, startsAt, endsAt }) => (
          <li key={id}>
            <p className="message-head">
              <strong>{illness ? t(`illness.${illness}`) : t(`detail.category.${category}`)}</strong>{' '}
              <span>{t('detail.since', { time: dayAndTime(Date.parse(startsAt), i18n.language) })}</span>
              {endsAt && (
                <span> · {t('detail.until', { time: dayAndTime(Date.parse(endsAt), i18n.language) })}</span>
              )}
            </p>
            <p lang="ko">{message}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('detail.moreMessages', { n: more })}</p>}
    </section>
  );
}
