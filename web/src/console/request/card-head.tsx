import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { ageText, leftText, pressing, SOON_HELD, SOON_TO_ANSWER } from '../wording';
import { stageOf, timeOf, type Request } from './request';

/** How urgent it is, when it comes, and the time that is left: what decides which one to look at first. */
export function CardHead({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const now = useNow();
  const { patientCondition, eta, kind, requestedAt } = request;
  const { preKtas, news2 } = patientCondition ?? {};
  const stage = stageOf(request);
  return (
    <div className="card-head">
      <strong className="ktas" data-level={preKtas ?? 'unknown'}>
        {preKtas == null ? t('requests.preKtasUnknown') : t('requests.preKtas', { n: preKtas })}
      </strong>
      <span className="news" data-risk={news2?.risk ?? 'UNKNOWN'}>
        {news2
          ? t('requests.news2', { score: news2.score, risk: t(`requests.risk.${news2.risk}`) })
          : t('requests.news2Unknown')}
      </span>
      {kind === 'DESIGNATION' && (
        <span className="tag" data-tone="bad">
          {t('requests.designated')}
        </span>
      )}
      <span className="eta">
        {eta
          ? t(eta.source === 'ESTIMATE' ? 'requests.etaEstimate' : 'requests.eta', { minutes: eta.minutes })
          : t('requests.etaUnknown')}
      </span>
      <TimeLeft request={request} now={now} />
      <span className="quiet">
        {t(stage === 'noticed' ? 'requests.noticeAge' : 'requests.requested', {
          age: ageText(Date.parse(requestedAt), now, t),
        })}
      </span>
    </div>
  );
}

/** Until when it can be answered, or until when the bed is held. */
function TimeLeft({ request, now }: { readonly request: Request; readonly now: number }) {
  const { t } = useTranslation('console');
  const stage = stageOf(request);
  const until = stage === 'held' ? timeOf(request.hold?.expiresAt) : timeOf(request.expiresAt);
  if (until === null || stage === 'noticed') return null;
  const time = leftText(until, now);
  const [left, over] =
    stage === 'held'
      ? (['hold.left', 'hold.ended'] as const)
      : (['requests.answerIn', 'requests.expired'] as const);
  return (
    // Read out once a second it would drown everything else.
    <span
      className="left"
      role="timer"
      data-pressing={pressing(until, now, stage === 'held' ? SOON_HELD : SOON_TO_ANSWER)}
    >
      {time === null ? t(over) : t(left, { time })}
    </span>
  );
}
