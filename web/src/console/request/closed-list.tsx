import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { hourAndMinute } from '../../shell/time';
import { ageText, type T } from '../wording';
import { changedAt, type Request } from './request';

const AT_FIRST = 10;

/** Why it has ended, as the staff would say it. */
export function closedText({ status, closeReason, declineReason }: Request, t: T): string {
  if (status === 'ARRIVED') return t('closed.ARRIVED');
  if (status === 'DECLINED') {
    return t('closed.DECLINED', { reason: t(`decline.reason.${declineReason ?? 'OTHER'}`) });
  }
  return t(`closed.${closeReason ?? 'BY_CREW'}`);
}

/** What has ended, the latest first. Nothing of a patient is left in it. */
export function ClosedList({ requests }: { readonly requests: readonly Request[] }) {
  const { t, i18n } = useTranslation('console');
  const now = useNow();
  const [all, setAll] = useState(false);
  const shown = all ? requests : requests.slice(0, AT_FIRST);
  return (
    <>
      <ul className="closed">
        {shown.map((request) => (
          <li key={request.id} data-request={request.id} data-why={request.closeReason ?? request.status}>
            <span className="why">{closedText(request, t)}</span>
            <span>{t(`kind.${request.bedKind}`)}</span>
            {request.note && <span className="said">“{request.note}”</span>}
            <span className="quiet">
              {hourAndMinute(changedAt(request), i18n.language)} ({ageText(changedAt(request), now, t)})
            </span>
          </li>
        ))}
      </ul>
      {shown.length < requests.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('requests.more', { count: requests.length - shown.length })}
        </button>
      )}
    </>
  );
}
