import { useTranslation } from 'react-i18next';
import { LOOKS } from '../board/freshness';
import { usePage, useStore } from '../hooks';

/** What the symbols mean, and how many hospitals that are shown have each. */
export function Legend() {
  const { t } = useTranslation('map');
  const { counts } = useStore(usePage().view);
  return (
    <dl className="legend" aria-label={t('legend')}>
      {LOOKS.filter((look) => look !== 'PLAIN' || counts.PLAIN > 0).map((look) => (
        <div key={look} data-look={look}>
          <dt>
            <span className="mark" data-look={look} aria-hidden="true" />
            {t(`look.${look}`)} <small>{t(`lookHint.${look}`)}</small>
          </dt>
          <dd>{counts[look]}</dd>
        </div>
      ))}
    </dl>
  );
}
