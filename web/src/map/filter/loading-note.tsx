import { useTranslation } from 'react-i18next';
import { usePage, useStore } from '../hooks';

/** Whether what the filter needs from the API is still missing. */
export function LoadingNote() {
  const { t } = useTranslation('map');
  const { kinds, matcher, view } = usePage();
  const kind = useStore(kinds);
  const match = useStore(matcher);
  const { filter } = useStore(view);
  const failed = kind === 'failed' || match === 'failed';
  const text =
    kind === 'failed'
      ? t('filter.kindFailed')
      : match === 'failed'
        ? t('filter.matchFailed')
        : kind === 'loading'
          ? t('filter.kindLoading')
          : match === 'loading'
            ? t('filter.matchLoading')
            : '';
  return (
    <div className="loading-note" data-failed={failed} data-empty={text === ''}>
      <p role="status">{text}</p>
      {failed && (
        <button
          type="button"
          onClick={() => {
            if (kind === 'failed') void kinds.load(filter.kind);
            if (match === 'failed') void matcher.match(filter, true);
          }}
        >
          {t('filter.retry')}
        </button>
      )}
    </div>
  );
}
