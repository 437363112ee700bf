import { ResendCodeDocument, VerifyEmailDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmailField } from '../../form/email-field';
import { Form } from '../../form/form';
import { Problem } from '../../form/problem';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useAttempt } from '../../form/use-attempt';
import { sendOnce, useSubmit } from '../../form/use-submit';
import { session } from '../../session/page-session';
import { MailboxHint } from './mailbox-hint';
import { Panel } from './panel';
import type { VisitorProps } from './typed';

/** The mailed code; whoever has just signed up is logged in with it. */
export function Verify({ typed, go }: VisitorProps) {
  const { t } = useTranslation('account');
  const form = useAttempt(['email', 'code']);
  const resend = useSubmit(ResendCodeDocument);
  const [email, setEmail] = useState(typed.email);
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const verify = () =>
    form.attempt(async () => {
      await sendOnce(VerifyEmailDocument, { email, code: code.trim() });
      if (typed.password !== '' && typed.email === email) await session.logIn(email, typed.password);
      go('', { email, password: '' });
    });
  const again = async () => setSent((await resend.submit({ email })) !== null);
  return (
    <Panel title={t('verify.title')}>
      <p>{t('verify.intro')}</p>
      <MailboxHint />
      <Form form={form} onSubmit={() => void verify()} label={t('verify.title')}>
        <EmailField label={t('email')} form={form} value={email} onChange={setEmail} />
        <TextField label={t('code')} path="code" form={form} code value={code} onChange={setCode} />
        <SubmitButton form={form}>{t('verify.submit')}</SubmitButton>
      </Form>
      <button type="button" aria-disabled={resend.pending} onClick={() => void again()}>
        {t('verify.resend')}
      </button>
      <p role="status">{sent && !resend.pending ? t('verify.resent') : ''}</p>
      <Problem form={resend} />
    </Panel>
  );
}
