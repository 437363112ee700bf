import { ResetPasswordDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '../../form/new-password-field';
import { EmailField } from '../../form/email-field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import { session } from '../../session/page-session';
import { MailboxHint } from './mailbox-hint';
import { Panel } from './panel';
import type { VisitorProps } from './typed';

/** A new password by the mailed code, and in with it. */
export function Reset({ typed, go }: VisitorProps) {
  const { t } = useTranslation('account');
  const form = useSubmit(ResetPasswordDocument, { fields: ['email', 'code', 'newPassword'] });
  const [email, setEmail] = useState(typed.email);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const reset = async () => {
    if (!(await form.submit({ email, code: code.trim(), newPassword: password }))) return;
    // Where that fails the log-in says why.
    await session.logIn(email, password).catch(() => undefined);
    go('', { email });
  };
  return (
    <Panel title={t('reset.title')}>
      <p>{t('reset.intro')}</p>
      <MailboxHint />
      <Form form={form} onSubmit={() => void reset()} label={t('reset.title')}>
        <EmailField label={t('email')} form={form} value={email} onChange={setEmail} />
        <TextField label={t('code')} path="code" form={form} code value={code} onChange={setCode} />
        <NewPasswordField
          label={t('newPassword')}
          hint={t('passwordHint')}
          path="newPassword"
          form={form}
          value={password}
          onChange={setPassword}
        />
        <SubmitButton form={form}>{t('reset.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
