import { useTranslation } from 'react-i18next';
import { RISK_TONES } from '../../transport/risk-tones';
import { draftNews2, type Draft } from '../draft';

/** As many as the score asks for. */
const PARAMETERS = 7;

/** NEWS2 of what is typed so far. */
export function ScoreBar({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation(['crew', 'transport']);
  const score = draftNews2(draft);
  if (score?.missing.length === PARAMETERS) {
    return (
      <p className="score" role="status" data-tone="quiet">
        <b>{t('form.news2')}</b> {t('form.noVitals')}
      </p>
    );
  }
  return (
    <div className="score" role="status" data-tone={score ? RISK_TONES[score.risk] : 'quiet'}>
      <p>
        <b>{t('form.news2')}</b>{' '}
        {score === null ? (
          t('form.noScore')
        ) : (
          <>
            <strong>
              {t(score.missing.length > 0 ? 'form.atLeast' : 'form.score', { score: score.score })}
            </strong>{' '}
            · {t(`transport:risk.${score.risk}`)}
          </>
        )}
      </p>
      {score !== null && score.missing.length > 0 && (
        <p className="missing">
          {t('form.missing', {
            names: score.missing
              .map((name) => t(name === 'onOxygen' ? 'form.oxygen' : `form.${name}`))
              .join(', '),
          })}
        </p>
      )}
    </div>
  );
}
