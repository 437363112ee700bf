import type { AlertsEnv } from '../env';
import { MailboxProvider, SmtpProvider, type MailPort } from './mail.provider';
import type { Provider } from './provider';
import { PushProvider } from './push.provider';
import { SlackProvider } from './slack.provider';
import type { VapidKeys } from './vapid-keys';
import { openWire } from './wire';

/** The ways out that this environment has, by the first word of their lanes. Without a mail server there is no EMAIL. */
export function openProviders(
  env: AlertsEnv,
  vapid: VapidKeys,
  mailbox: MailPort | undefined,
): Readonly<Partial<Record<string, Provider>>> {
  const wire = openWire(env.ALERTS_WIRE_ORIGIN);
  const mail =
    env.SMTP_URL !== undefined
      ? new SmtpProvider(env.SMTP_URL, env.MAIL_FROM)
      : mailbox && new MailboxProvider(mailbox);
  return {
    SLACK: new SlackProvider(wire),
    PUSH: new PushProvider(wire, vapid, env.WEB_PUSH_SUBJECT),
    ...(mail && { EMAIL: mail }),
  };
}
