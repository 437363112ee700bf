import { MarkNotificationReadDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { dayAndTime } from '../../shell/time';

interface Props {
  readonly notification: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly link?: string;
    readonly createdAt: string;
    readonly readAt: string | null;
  };
  readonly reload: () => Promise<void>;
}

export function NotificationItem({ notification, reload }: Props) {
  const { t, i18n } = useTranslation('account');
  const form = useSubmit(MarkNotificationReadDocument);
  const { id, title, body, link, createdAt, readAt } = notification;
  const read = async () => {
    if (await form.submit({ notificationId: id })) await reload();
  };
  return (
    <li className="notification" data-unread={readAt === null}>
      <p className="title">
        {readAt === null && <span className="tag">{t('inbox.new')}</span>} {title}
      </p>
      {body !== '' && <p>{body}</p>}
      <p className="row">
        <time dateTime={createdAt} className="quiet">
          {dayAndTime(Date.parse(createdAt), i18n.language)}
        </time>
        <span className="buttons">
          {link !== undefined && leadsOn(link) && (
            <a className="button" href={link}>
              {t('inbox.open')}
            </a>
          )}
          {readAt === null && (
            <button type="button" aria-label={t('inbox.readOne', { title })} onClick={() => void read()}>
              {t('inbox.read')}
            </button>
          )}
        </span>
      </p>
      <Problem form={form} />
    </li>
  );
}

/** A page of ours, and another than this. */
function leadsOn(link: string): boolean {
  const { origin, pathname } = new URL(link, location.href);
  return origin === location.origin && pathname !== location.pathname;
}
