import { z } from 'zod';
import { minuteOf, type QuietHours } from './channel/quiet-hours';

/** Variables of the alerts subgraph; the platform spreads them into its own. README.md has the table. */
export const alertsEnvShape = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).default('Golden Hour <no-reply@localhost>'),
  /** Where the web app stands, for the links in notifications. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('http://127.0.0.1:4000'),
  QUIET_HOURS: z
    .string()
    .transform((text, context) => {
      const hours = readQuietHours(text);
      if (!hours) context.addIssue({ code: 'custom', message: 'must be like 22:00-07:00' });
      return hours ?? z.NEVER;
    })
    .prefault('22:00-07:00'),
  WEB_PUSH_SUBJECT: z
    .string()
    .regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'must be mailto:… or https://…')
    .default('mailto:no-reply@localhost'),
  /** Tests lead all that goes to Slack and push services to a receiver of their own. */
  ALERTS_WIRE_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
};

export type AlertsEnv = z.output<z.ZodObject<typeof alertsEnvShape>>;

/** What users entrust to Slack and push services goes nowhere else. */
export const leadsNobodyAstray = {
  check: (env: { ALERTS_WIRE_ORIGIN?: unknown; NODE_ENV?: unknown }): boolean =>
    env.ALERTS_WIRE_ORIGIN === undefined || env.NODE_ENV === 'test',
  problem: { path: ['ALERTS_WIRE_ORIGIN'], error: 'is only for tests (NODE_ENV=test)', when: () => true },
};

function readQuietHours(text: string): QuietHours | null {
  const [from, to, ...more] = text.split('-').map((part) => minuteOf(part.trim()));
  return from == null || to == null || more.length > 0 ? null : { fromMinute: from, toMinute: to };
}
