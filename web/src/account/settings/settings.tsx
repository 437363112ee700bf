import { MySettingsDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { usePerson } from '../../session/use-session';
import { dayAndTime } from '../../shell/time';
import { DeleteAccount } from './delete-account';
import { LanguageChoice } from './language-choice';
import { PasswordChange } from './password-change';
import { Sessions } from './sessions';

export function Settings() {
  const { t, i18n } = useTranslation('account');
  const { name } = usePerson();
  const query = useQuery(MySettingsDocument, {});
  return (
    <Loaded query={query}>
      {({ me }) =>
        me && (
          <div className="tiles">
            <section className="card">
              <h3>{t('settings.account')}</h3>
              <dl className="facts">
                <dt>{t('name')}</dt>
                <dd>{name}</dd>
                <dt>{t('email')}</dt>
                <dd>{me.email}</dd>
                {me.phone !== null && (
                  <>
                    <dt>{t('phone')}</dt>
                    <dd>{me.phone}</dd>
                  </>
                )}
                <dt>{t('settings.since')}</dt>
                <dd>{dayAndTime(Date.parse(me.createdAt), i18n.language)}</dd>
              </dl>
              <LanguageChoice language={me.language} reload={query.reload} />
            </section>
            <PasswordChange reload={query.reload} />
            <Sessions sessions={me.sessions} reload={query.reload} />
            <DeleteAccount />
          </div>
        )
      }
    </Loaded>
  );
}
