import { pino } from 'pino';
import { IDENTITY_HEADER } from './identity/identity';

export type Logger = pino.Logger;

const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'serviceKey',
  'code',
  'email',
];

/** At top level, one deep and two deep (`req.headers.authorization`, `body.variables.password`). */
const REDACTED = [
  ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  'req.headers["set-cookie"]',
  `req.headers["${IDENTITY_HEADER}"]`,
];

/** `code` is a sign-in code in one place and ECONNREFUSED or NOT_FOUND in another; a log without the latter helps nobody. */
const ERROR_CODE = /^[A-Z][A-Z_]{2,63}$/;

function censor(value: unknown, path: string[]): unknown {
  if (path.at(-1) === 'code' && typeof value === 'string' && ERROR_CODE.test(value)) return value;
  return '[redacted]';
}

let lastMs = 0;
let lastTime = '';

/** As pino's own, though one text serves all lines of a millisecond. */
function isoTime(): string {
  const now = Date.now();
  if (now !== lastMs) {
    lastMs = now;
    lastTime = `,"time":"${new Date(now).toISOString()}"`;
  }
  return lastTime;
}

/**
 * Lines go out together, at once when something fatal is among them or the process ends: to write each by itself costs a
 * gateway more than to make it.
 */
const GATHERED = { sync: false, minLength: 32_768, maxWrite: 65_536, periodicFlush: 100 };
let standardOutput: pino.DestinationStream | undefined;

/** JSON lines on standard output, or on `destination`. Secrets and e-mail addresses are blanked. */
export function createLogger(options: {
  name: string;
  level?: string;
  destination?: pino.DestinationStream;
}): Logger {
  const settings: pino.LoggerOptions = {
    name: options.name,
    level: options.level ?? 'info',
    redact: { paths: REDACTED, censor },
    timestamp: isoTime,
  };
  return pino(settings, options.destination ?? (standardOutput ??= pino.destination(GATHERED)));
}
