import { RequestPasswordResetDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmailField } from '../../form/email-field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import type { VisitorProps } from './typed';

export function Forgot({ typed, go }: VisitorProps) {
  const { t } = useTranslation('account');
  const form = useSubmit(RequestPasswordResetDocument, { fields: ['email'] });
  const [email, setEmail] = useState(typed.email);
  const ask = async () => {
    if (await form.submit({ email })) go('reset', { email });
  };
  return (
    <Panel title={t('forgot.title')}>
      <p>{t('forgot.intro')}</p>
      <Form form={form} onSubmit={() => void ask()} label={t('forgot.title')}>
        <EmailField label={t('email')} form={form} value={email} onChange={setEmail} />
        <SubmitButton form={form}>{t('forgot.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
