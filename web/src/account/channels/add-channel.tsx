import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { Field } from '../../form/field';
import { TextField } from '../../form/text-field';
import { TOLD_ELSEWHERE } from '../../form/use-attempt';
import type { Channels } from './use-channels';

/** E-mail or Slack; browsers have their own button. @param email of the account, as the first thing to offer */
export function AddChannel({
  channels,
  email,
}: {
  readonly channels: Channels;
  readonly email: string | null;
}) {
  const { t } = useTranslation('account');
  const { form } = channels;
  const [kind, setKind] = useState<'EMAIL' | 'SLACK'>('EMAIL');
  const [target, setTarget] = useState(email ?? '');
  const choose = (next: 'EMAIL' | 'SLACK') => {
    setKind(next);
    setTarget(next === 'EMAIL' ? (email ?? '') : '');
  };
  const add = async () => {
    if (target.trim() !== '' && (await channels.add(kind, target.trim()))) setTarget('');
  };
  return (
    <section className="card">
      <h3>{t('channels.addTitle')}</h3>
      <Form form={TOLD_ELSEWHERE} onSubmit={() => void add()} label={t('channels.addTitle')}>
        <Field label={t('channels.kindLabel')} path="kind" form={TOLD_ELSEWHERE}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ target: { value } }) => choose(value === 'SLACK' ? 'SLACK' : 'EMAIL')}
            >
              <option value="EMAIL">{t('channels.kind.EMAIL')}</option>
              <option value="SLACK">{t('channels.kind.SLACK')}</option>
            </select>
          )}
        </Field>
        <TextField
          label={t(kind === 'EMAIL' ? 'email' : 'channels.webhook')}
          hint={kind === 'EMAIL' ? undefined : t('channels.webhookHint')}
          path="target"
          form={TOLD_ELSEWHERE}
          type={kind === 'EMAIL' ? 'email' : 'url'}
          value={target}
          onChange={setTarget}
        />
        <SubmitButton form={form}>{t('channels.add')}</SubmitButton>
      </Form>
    </section>
  );
}
