import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequests } from '../hooks';
import type { T } from '../wording';
import { useActed } from './acted';
import { closedText } from './closed-list';
import { happenedTo, type Happened } from './meanwhile';
import { stageOf, type Stage } from './request';

/** So many at once: what is older has been read or is in the list of what has ended. */
const MOST = 3;

/** Says what happened to requests while somebody looked at them, until it is put away. */
export function Notices() {
  const { t } = useTranslation('console');
  const acted = useActed();
  const picture = useRequests();
  const before = useRef<ReadonlyMap<string, Stage>>(new Map());
  const [notices, setNotices] = useState<readonly Happened[]>([]);
  useEffect(() => {
    const { asked, noticed, held, closed } = picture;
    const all = [...asked, ...noticed, ...held, ...closed];
    const happened = happenedTo(before.current, all, (id) => acted.has(id));
    before.current = new Map(all.map((one) => [one.id, stageOf(one)]));
    if (happened.length > 0) setNotices((present) => [...happened, ...present].slice(0, MOST));
  }, [picture, acted]);
  return (
    <div role="status" className="notices">
      {notices.map((notice) => (
        <p key={`${notice.request.id} ${notice.now}`} className="note">
          <span>{noticeText(notice, t)}</span>
          <button type="button" onClick={() => setNotices((all) => all.filter((one) => one !== notice))}>
            {t('notices.close')}
          </button>
        </p>
      ))}
    </div>
  );
}

function noticeText({ request, now }: Happened, t: T): string {
  const kind = t(`kind.${request.bedKind}`);
  if (now === 'held') return t('notices.approved', { kind });
  if (request.closeReason === 'ACCEPTED_ELSEWHERE') return t('notices.elsewhere', { kind });
  return t('notices.ended', { kind, why: closedText(request, t) });
}
