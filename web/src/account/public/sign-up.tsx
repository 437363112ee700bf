import { SignUpDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '../../form/new-password-field';
import { EmailField } from '../../form/email-field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useAttempt } from '../../form/use-attempt';
import { sendOnce } from '../../form/use-submit';
import { Panel } from './panel';
import type { VisitorProps } from './typed';

export function SignUp({ typed, go }: VisitorProps) {
  const { t } = useTranslation('account');
  const form = useAttempt(['email', 'password', 'name', 'phone']);
  const [email, setEmail] = useState(typed.email);
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const signUp = async () => {
    const input = { email, password, name, phone: phone.trim() === '' ? null : phone };
    if (await form.attempt(() => sendOnce(SignUpDocument, input))) go('verify', { email, password });
  };
  const common = { form };
  return (
    <Panel title={t('signUp.title')}>
      <Form form={form} onSubmit={() => void signUp()} label={t('signUp.title')}>
        <EmailField {...common} label={t('email')} value={email} onChange={setEmail} />
        <NewPasswordField
          {...common}
          label={t('password')}
          hint={t('passwordHint')}
          path="password"
          value={password}
          onChange={setPassword}
        />
        <TextField
          {...common}
          label={t('name')}
          path="name"
          autoComplete="name"
          value={name}
          onChange={setName}
        />
        <TextField
          {...common}
          label={t('phone')}
          path="phone"
          optional
          type="tel"
          autoComplete="tel"
          value={phone}
          onChange={setPhone}
        />
        <SubmitButton form={form}>{t('signUp.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
