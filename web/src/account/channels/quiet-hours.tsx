import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TOLD_ELSEWHERE } from '../../form/use-attempt';
import type { Channels } from './use-channels';

interface Props {
  readonly channels: Channels;
  readonly quietHours: { readonly from: string; readonly to: string };
}

/** When only what concerns a patient on the way is sent outside. */
export function QuietHours({ channels, quietHours }: Props) {
  const { t } = useTranslation('account');
  const [from, setFrom] = useState(quietHours.from);
  const [to, setTo] = useState(quietHours.to);
  const [saved, setSaved] = useState(false);
  const save = async () => setSaved(await channels.setQuietHours({ from, to }));
  const { form } = channels;
  const times = [
    { name: 'from', value: from, set: setFrom },
    { name: 'to', value: to, set: setTo },
  ] as const;
  return (
    <section className="card">
      <h3>{t('quiet.title')}</h3>
      <p className="quiet">{t('quiet.intro')}</p>
      <Form form={TOLD_ELSEWHERE} onSubmit={() => void save()} label={t('quiet.title')}>
        <div className="pair">
          {times.map(({ name, value, set }) => (
            <Field key={name} label={t(`quiet.${name}`)} path={`quietHours.${name}`} form={form}>
              {(control) => (
                <input {...control} type="time" value={value} onChange={({ target }) => set(target.value)} />
              )}
            </Field>
          ))}
        </div>
        <SubmitButton form={form}>{t('save')}</SubmitButton>
      </Form>
      <p role="status">{saved ? t('saved') : ''}</p>
    </section>
  );
}
