import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmailField } from '../form/email-field';
import { Form } from '../form/form';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { useAttempt } from '../form/use-attempt';
import { session } from './page-session';

/** In the place of what needs it, so that it leads back there. @param lost the session has just ended by itself */
export function LogIn({ lost = false }: { readonly lost?: boolean }) {
  const { t } = useTranslation('base');
  const heading = useId();
  const form = useAttempt([]);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const unverified = form.otherErrors.some(({ code }) => code === 'EMAIL_NOT_VERIFIED');
  const logIn = async () => {
    await form.attempt(() => session.logIn(email, password));
    setPassword('');
  };
  return (
    <section className="card narrow log-in" aria-labelledby={heading}>
      <h2 id={heading}>{t('logIn.title')}</h2>
      <p role={lost ? 'alert' : undefined}>{t(lost ? 'logIn.lost' : 'logIn.needed')}</p>
      <Form form={form} onSubmit={() => void logIn()} label={t('logIn.title')}>
        <EmailField label={t('logIn.email')} form={form} value={email} onChange={setEmail} />
        <TextField
          label={t('logIn.password')}
          path="password"
          form={form}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <SubmitButton form={form}>{t('logIn.submit')}</SubmitButton>
      </Form>
      <p className="links">
        {unverified && <a href="/account#verify">{t('logIn.verify')}</a>}
        <a href="/account#sign-up">{t('logIn.signUp')}</a>
        <a href="/account#forgot">{t('logIn.forgot')}</a>
      </p>
    </section>
  );
}
