import { ChangePasswordDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '../../form/new-password-field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import { session } from '../../session/page-session';

/** Ends all other sessions; this one goes on with new tokens. */
export function PasswordChange({ reload }: { readonly reload: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const form = useSubmit(ChangePasswordDocument, { fields: ['currentPassword', 'newPassword'] });
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [changed, setChanged] = useState(false);
  const change = async () => {
    setChanged(false);
    // Renewed before if it is due, so that the refresh token is the newest one when it arrives.
    const before = await session.accessToken().catch(() => null);
    const refreshToken = session.refreshToken();
    if (!(await form.submit({ currentPassword, newPassword, refreshToken }))) return;
    setCurrent('');
    setNew('');
    setChanged(true);
    if (before) await session.renew(before.token).catch(() => null);
    await reload();
  };
  return (
    <section className="card">
      <h3>{t('settings.password')}</h3>
      <Form form={form} onSubmit={() => void change()} label={t('settings.password')}>
        <TextField
          label={t('settings.currentPassword')}
          path="currentPassword"
          form={form}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
        />
        <NewPasswordField
          label={t('newPassword')}
          hint={t('passwordHint')}
          path="newPassword"
          form={form}
          value={newPassword}
          onChange={setNew}
        />
        <SubmitButton form={form}>{t('settings.changePassword')}</SubmitButton>
      </Form>
      <p role="status">{changed ? t('settings.passwordChanged') : ''}</p>
    </section>
  );
}
