import { useTranslation } from 'react-i18next';
import type { Shown } from '../board/shown';
import { ageText, bedNumber } from '../texts';

/** The number that matters most, as large as it deserves, with how far it can be trusted. */
export function NowFigure({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('map');
  const { bed, freshness, crowding, look, age, flash } = shown;
  const { available, capacity } = bed;
  return (
    <div className="now" data-look={look} data-freshness={freshness} data-flash={flash}>
      <p className="now-kind">{t(`kind.${bed.kind}`)}</p>
      <p className="now-number">
        <strong>{available === null ? t('unknown') : bedNumber(available)}</strong>
        {available !== null && <span> / {capacity ?? '–'}</span>}
      </p>
      <p className="now-state">
        <span className="chip" data-look={look}>
          <span className="mark" data-look={look} aria-hidden="true" />
          {freshness === 'FRESH' ? t(`crowding.${crowding}`) : t(`freshness.${freshness}`)}
        </span>
        <span>{ageText(age, t)}</span>
        {bed.source === 'STAFF' && <span>{t('staff')}</span>}
        {available !== null && available < 0 && <span className="note">{t('over', { n: -available })}</span>}
        {bed.suspect && available !== null && available >= 0 && (
          <span className="note">{t('suspectHint')}</span>
        )}
      </p>
    </div>
  );
}
