import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Announcement } from '../desk';
import { useAnnouncements } from '../hooks';
import { AnnouncementForm } from './announcement-form';
import { AnnouncementItem } from './announcement-item';
import { useNow } from '../../shell/clock';
import { isOver } from './standing';

/** What the staff announce and what the national feed says of this hospital, side by side. */
export function AnnouncementsView() {
  const { t } = useTranslation('console');
  const { data, failed } = useAnnouncements();
  const [done, setDone] = useState<'posted' | 'changed' | 'ended' | null>(null);
  if (data === null) return <p role="status">{t(failed ? 'failedToRead' : 'loading')}</p>;
  const of = (source: Announcement['source']) => data.filter((one) => one.source === source);
  return (
    <>
      <p role="status" className="quiet">
        {failed ? t('failedToRead') : done ? t(`announce.${done}`) : ''}
      </p>
      <div className="columns">
        <div className="column">
          <List title={t('announce.staff')} announcements={of('STAFF')} onDone={setDone} />
          <section className="part card">
            <h3>{t('announce.post')}</h3>
            <AnnouncementForm onDone={() => setDone('posted')} />
          </section>
        </div>
        <List
          title={t('announce.feed')}
          hint={t('announce.feedHint')}
          announcements={of('FEED')}
          onDone={setDone}
        />
      </div>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly hint?: string;
  readonly announcements: readonly Announcement[];
  readonly onDone: (done: 'changed' | 'ended') => void;
}

function List({ title, hint, announcements, onDone }: ListProps) {
  const { t } = useTranslation('console');
  const now = useNow();
  const heading = useId();
  const present = announcements.filter((one) => !isOver(one, now));
  const past = announcements.filter((one) => isOver(one, now));
  const items = (some: readonly Announcement[]) => (
    <ul className="announcements">
      {some.map((one) => (
        <li key={one.id}>
          <AnnouncementItem announcement={one} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>
        {title} <span className="count">{present.length}</span>
      </h3>
      {hint && <p className="quiet">{hint}</p>}
      {present.length === 0 ? <p className="quiet">{t('announce.none')}</p> : items(present)}
      {past.length > 0 && (
        <details>
          <summary>{t('announce.past', { count: past.length })}</summary>
          {items(past)}
        </details>
      )}
    </section>
  );
}
