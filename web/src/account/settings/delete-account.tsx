import { DeleteAccountDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import { session } from '../../session/page-session';

/** For good; hidden until somebody opens it, and only with the password. */
export function DeleteAccount() {
  const { t } = useTranslation('account');
  const form = useSubmit(DeleteAccountDocument, { fields: ['password'] });
  const [password, setPassword] = useState('');
  const end = async () => {
    if (await form.submit({ password })) await session.logOut();
  };
  return (
    <section className="card">
      <h3>{t('settings.delete')}</h3>
      <details>
        <summary>{t('settings.deleteOpen')}</summary>
        <p>{t('settings.deleteWarning')}</p>
        <Form form={form} onSubmit={() => void end()} label={t('settings.delete')}>
          <TextField
            label={t('password')}
            path="password"
            form={form}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <SubmitButton form={form} danger>
            {t('settings.deleteNow')}
          </SubmitButton>
        </Form>
      </details>
    </section>
  );
}
