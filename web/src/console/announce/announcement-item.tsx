import { EndAnnouncementDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { useNow } from '../../shell/clock';
import { dayAndTime } from '../../shell/time';
import type { Announcement } from '../desk';
import { useDesk } from '../hooks';
import { Panel } from '../request/panel';
import { AnnouncementForm } from './announcement-form';
import { isOver, isPlanned } from './standing';

interface Props {
  readonly announcement: Announcement;
  readonly onDone: (done: 'changed' | 'ended') => void;
}

/** One message with its period; the staff's own can be changed and ended while it is not over. */
export function AnnouncementItem({ announcement, onDone }: Props) {
  const { t } = useTranslation('console');
  const now = useNow();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const { message, illness, unavailable, source, category } = announcement;
  const over = isOver(announcement, now);
  const close = () => setOpen(null);
  return (
    <article className="announcement" data-announcement={announcement.id} data-over={over}>
      <p className="tags">
        <span className="tag">{t(`announce.categories.${category}`)}</span>{' '}
        <State announcement={announcement} now={now} />{' '}
        {illness && (
          <span className="tag" data-tone={unavailable ? 'bad' : 'fair'}>
            {t(`illness.${illness}`)}: {t(unavailable ? 'announce.notAccepted' : 'announce.enquiry')}
          </span>
        )}
      </p>
      <p className="words">{message}</p>
      {source === 'STAFF' && !over && (
        <div className="buttons">
          <button type="button" aria-expanded={open === 'edit'} onClick={() => setOpen('edit')}>
            {t('announce.edit')}
          </button>
          <button
            type="button"
            className="danger"
            aria-expanded={open === 'end'}
            onClick={() => setOpen('end')}
          >
            {t('announce.end')}
          </button>
        </div>
      )}
      {open === 'edit' && (
        <Panel title={t('announce.change')} onClose={close}>
          <AnnouncementForm
            present={announcement}
            onCancel={close}
            onDone={() => {
              close();
              onDone('changed');
            }}
          />
        </Panel>
      )}
      {open === 'end' && (
        <EndPanel
          id={announcement.id}
          onClose={close}
          onDone={() => {
            close();
            onDone('ended');
          }}
        />
      )}
    </article>
  );
}

function State({ announcement, now }: { readonly announcement: Announcement; readonly now: number }) {
  const { t, i18n } = useTranslation('console');
  const at = (text: string) => dayAndTime(Date.parse(text), i18n.language);
  const { startsAt, endsAt } = announcement;
  if (endsAt != null && isOver(announcement, now)) return <>{t('announce.over', { at: at(endsAt) })}</>;
  const until = endsAt == null ? t('announce.open') : t('announce.until', { at: at(endsAt) });
  if (isPlanned(announcement, now))
    return (
      <>
        <span className="tag" data-tone="fair">
          {t('announce.planned', { at: at(startsAt) })}
        </span>{' '}
        {until}
      </>
    );
  return (
    <>
      <span className="tag" data-tone="good">
        {t('announce.standing')}
      </span>{' '}
      {t('announce.since', { at: at(startsAt) })} · {until}
    </>
  );
}

interface EndProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function EndPanel({ id, onClose, onDone }: EndProps) {
  const { t } = useTranslation('console');
  const desk = useDesk();
  const form = useSubmit(EndAnnouncementDocument);
  const end = async () => {
    const ended = await form.submit({ announcementId: id });
    await desk.announcements.refresh();
    if (ended) onDone();
  };
  return (
    <Panel title={t('announce.endSure')} onClose={onClose}>
      <Problem form={form} />
      <div className="buttons">
        <button type="button" className="danger" aria-disabled={form.pending} onClick={() => void end()}>
          {t('announce.endYes')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Panel>
  );
}
