import { EndSessionsDocument, type MySettingsQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../form/confirm-button';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { session } from '../../session/page-session';
import { dayAndTime } from '../../shell/time';

interface Props {
  readonly sessions: NonNullable<MySettingsQuery['me']>['sessions'];
  readonly reload: () => Promise<void>;
}

/** Where this person is signed in. */
export function Sessions({ sessions, reload }: Props) {
  const { t, i18n } = useTranslation('account');
  const form = useSubmit(EndSessionsDocument);
  const end = async (id: string) => {
    if (await form.submit({ sessionIds: [id] })) await reload();
  };
  const endAll = async () => {
    if (await form.submit({})) await session.logOut();
  };
  const time = (at: string) => dayAndTime(Date.parse(at), i18n.language);
  return (
    <section className="card">
      <h3>{t('settings.sessions')}</h3>
      <ul className="rows">
        {sessions.map(({ id, createdAt, renewedAt }) => (
          <li key={id} className="row">
            <span>
              {t('settings.loggedIn', { time: time(createdAt) })}
              <br />
              <span className="quiet">{t('settings.lastUsed', { time: time(renewedAt) })}</span>
            </span>
            <button
              type="button"
              aria-label={t('settings.endOne', { time: time(createdAt) })}
              onClick={() => void end(id)}
            >
              {t('settings.end')}
            </button>
          </li>
        ))}
      </ul>
      <ConfirmButton
        question={t('settings.endAllQuestion')}
        confirm={t('settings.endAll')}
        pending={form.pending}
        onConfirm={() => void endAll()}
      >
        {t('settings.endAll')}
      </ConfirmButton>
      <Problem form={form} />
    </section>
  );
}
