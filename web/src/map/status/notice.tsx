import { useTranslation } from 'react-i18next';
import { usePage, useStore } from '../hooks';
import { failureText } from './warning';

/** In place of list and map while there is nothing to show: why, and what can be done. */
export function Notice() {
  const { t } = useTranslation('map');
  const { client, status } = usePage();
  const { phase, feed } = useStore(status);
  if (phase === 'live' || phase === 'kept') return null;
  return (
    <div className="notice" data-phase={phase}>
      <p role="status">
        {phase === 'empty' && feed?.failure
          ? t('notice.emptyFailing', { why: failureText(feed.failure, t) })
          : t(`notice.${phase}`)}
      </p>
      {phase === 'failed' && (
        <button type="button" onClick={() => client.wake()}>
          {t('notice.retry')}
        </button>
      )}
    </div>
  );
}
