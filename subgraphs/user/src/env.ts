import { z } from 'zod';
import { secretOfFolder } from './secret/secret-file';

/** A key that is shorter can be guessed. */
const SHORTEST_SECRET = 32;

function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(error).int(error).min(min, error).max(max, error);
}

/** Variables of the user subgraph; the platform spreads them into its own. README.md has the table. */
export const userEnvShape = {
  /** Seals signing keys and proves tokens and codes. Several by comma: the first is used, all of them still open. */
  USER_SECRET_KEY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((secrets) => secrets.every(({ length }) => length >= SHORTEST_SECRET), {
      error: `must have at least ${SHORTEST_SECRET} characters (each, where several stand with commas between)`,
    })
    .optional(),
  ACCESS_TOKEN_ISSUER: z.string().default('goldenhour'),
  ACCESS_TOKEN_AUDIENCE: z.string().default('goldenhour'),
  SIGNING_KEY_DAYS: wholeNumber(1, 400).default(30),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).default('Golden Hour <no-reply@localhost>'),
  LOGIN_FAILURES_PER_ACCOUNT: wholeNumber(1, 1_000_000).default(5),
  LOGIN_FAILURES_PER_ADDRESS: wholeNumber(1, 1_000_000).default(30),
  MAILS_PER_EMAIL_HOUR: wholeNumber(1, 1_000_000).default(5),
  MAILS_PER_ADDRESS_HOUR: wholeNumber(1, 1_000_000).default(60),
  AUDIT_DAYS: wholeNumber(1, 36_500).default(1095),
};

export type UserEnv = z.output<z.ZodObject<typeof userEnvShape>> & {
  readonly MYSQL_URL?: string | undefined;
  readonly REDIS_URL?: string | undefined;
  readonly REDIS_NAMESPACE: string;
  readonly DATA_DIR: string;
};

/** Processes that share a database must share its secret too; a file of one machine is not enough for them. */
export const needsSecretOnServer = {
  check: (env: { USER_SECRET_KEY?: unknown; MYSQL_URL?: unknown }): boolean =>
    env.USER_SECRET_KEY !== undefined || env.MYSQL_URL === undefined,
  problem: {
    path: ['USER_SECRET_KEY'],
    error: `is required with MYSQL_URL: at least ${SHORTEST_SECRET} random characters, the same for every process`,
    when: () => true, // Listed beside the other problems, not after they are mended.
  },
};

/** The given secrets, or the embedded platform's own, which is made at its first start. */
export function secretsOf(env: UserEnv): readonly string[] {
  return env.USER_SECRET_KEY ?? [secretOfFolder(env.DATA_DIR)];
}
