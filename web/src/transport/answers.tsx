import { useTranslation } from 'react-i18next';
import { timerText } from '../shell/duration';
import { useNow } from '../shell/clock';
import { CallLink } from './call-link';
import { inOrder, isStanding, type Asked } from './reservations';
import { StatusTag } from './status-tag';
import { whyText } from './why';

interface Props {
  readonly asked: readonly Asked[];
  /** Null where nothing may be cancelled. */
  readonly onCancel: ((asked: Asked) => void) | null;
}

/** Every hospital that was asked, what it said, and how long it may still answer. */
export function Answers({ asked, onCancel }: Props) {
  const { t } = useTranslation('transport');
  const now = useNow();
  if (asked.length === 0) return <p className="quiet">{t('answers.none')}</p>;
  return (
    <ul className="answers">
      {inOrder(asked, now).map((one) => (
        <Answer key={one.id} asked={one} now={now} onCancel={onCancel} />
      ))}
    </ul>
  );
}

interface AnswerProps {
  readonly asked: Asked;
  readonly now: number;
  readonly onCancel: Props['onCancel'];
}

function Answer({ asked, now, onCancel }: AnswerProps) {
  const { t } = useTranslation('transport');
  const { hospital, status, kind, eta, note, expiresAt } = asked;
  const waits = status === 'PENDING' && isStanding(asked, now);
  const why = whyText(asked, t);
  return (
    <li className="answer" data-status={status}>
      <p className="answer-head">
        <strong>{hospital?.name ?? t('unknown')}</strong> <StatusTag asked={asked} now={now} />
        {kind !== 'REQUEST' && <span className="tag">{t(`kindOf.${kind}`)}</span>}
      </p>
      <p className="answer-facts">
        {waits && kind === 'REQUEST' && (
          <span className="left">
            {t('answers.left')} <b>{timerText(Date.parse(expiresAt) - now)}</b>
          </span>
        )}
        {why && <span>{why}</span>}
        {eta && (waits || status === 'APPROVED') && <span>{t('answers.eta', { n: eta.minutes })}</span>}
      </p>
      {note && (
        <p className="words">
          {t('answers.words')}: <q>{note}</q>
        </p>
      )}
      {waits && (
        <div className="buttons">
          <CallLink phone={hospital?.erPhone ?? null} name={hospital?.name ?? ''} />
          {onCancel && (
            <button
              type="button"
              aria-label={`${t('answers.cancel')}: ${hospital?.name ?? ''}`}
              onClick={() => onCancel(asked)}
            >
              {t('answers.cancel')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
