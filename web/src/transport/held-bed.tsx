import { useTranslation } from 'react-i18next';
import { useNow } from '../shell/clock';
import { timerText } from '../shell/duration';
import { HOLD_WARNING_MS, type Asked } from './reservations';

/** How long the bed is held, with its warning. */
export function HeldBed({ asked: { hold, bedKind } }: { readonly asked: Asked }) {
  const { t } = useTranslation('transport');
  const now = useNow();
  const left = hold === null ? 0 : Date.parse(hold.expiresAt) - now;
  const tone = left <= 0 ? 'bad' : left <= HOLD_WARNING_MS ? 'fair' : 'good';
  return (
    <div className="held" data-tone={tone}>
      <p className="held-left">
        {t(`kind.${bedKind}`)}
        {hold?.overCapacity && (
          <span className="tag" data-tone="fair">
            {t('answers.overCapacity')}
          </span>
        )}
        {hold?.unverified && (
          <span className="tag" data-tone="fair">
            {t('answers.unverified')}
          </span>
        )}
      </p>
      {left > 0 && (
        <p className="held-left">
          {t('answers.heldUntil')} <strong>{timerText(left)}</strong>
        </p>
      )}
      {/* There before it says anything, so that screen readers hear it. */}
      <p className="held-warning" role="status">
        {left <= 0 ? t('answers.heldOver') : left <= HOLD_WARNING_MS ? t('answers.ending') : ''}
      </p>
    </div>
  );
}
