import { VerifyNotificationChannelDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { TextField } from '../../form/text-field';
import { useSubmit } from '../../form/use-submit';
import type { Channel } from './save-channels';
import { hostOf } from './push';
import type { Channels } from './use-channels';

interface Props {
  readonly channel: Channel;
  readonly channels: Channels;
}

/** One target: whether it is used, and the code that it waits for. */
export function ChannelRow({ channel, channels }: Props) {
  const { t } = useTranslation('account');
  const { kind, target, enabled, verifiedAt } = channel;
  const name = kind === 'WEB_PUSH' ? t('channels.browser', { host: hostOf(target) }) : target;
  const state = verifiedAt === null ? 'waiting' : enabled ? 'on' : 'off';
  return (
    <li className="channel">
      <p className="row">
        <span>
          <strong>{t(`channels.kind.${kind}`)}</strong> {shortened(name)}
        </span>
        <span className="tag" data-tone={state === 'on' ? 'good' : state === 'waiting' ? 'fair' : 'quiet'}>
          {t(`channels.${state}`)}
        </span>
      </p>
      {verifiedAt === null && <EnterCode channel={channel} channels={channels} />}
      <div className="buttons">
        {verifiedAt !== null && (
          <button type="button" onClick={() => void channels.enable(channel, !enabled)}>
            {t(enabled ? 'channels.turnOff' : 'channels.turnOn')}
          </button>
        )}
        <button
          type="button"
          aria-label={t('channels.removeOne', { name })}
          onClick={() => void channels.remove(channel)}
        >
          {t('channels.remove')}
        </button>
      </div>
    </li>
  );
}

function EnterCode({ channel: { kind, target }, channels }: Props) {
  const { t } = useTranslation('account');
  const form = useSubmit(VerifyNotificationChannelDocument, { fields: ['code'] });
  const [code, setCode] = useState('');
  const verify = async () => {
    if (await form.submit({ kind, target, code: code.trim() })) await channels.query.reload();
  };
  return (
    <>
      <p>{t('channels.codeSent')}</p>
      <Form form={form} onSubmit={() => void verify()} label={t('channels.enterCode')}>
        <TextField label={t('code')} path="code" form={form} code value={code} onChange={setCode} />
        <div className="buttons">
          <SubmitButton form={form}>{t('channels.verify')}</SubmitButton>
          <button type="button" onClick={() => void channels.resend()}>
            {t('channels.resend')}
          </button>
        </div>
      </Form>
    </>
  );
}

/** A webhook's address is a secret that is long: its end tells them apart. */
function shortened(target: string): string {
  return target.length <= 40 ? target : `${target.slice(0, 22)}…${target.slice(-8)}`;
}
