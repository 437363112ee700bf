import { isIPv4 } from 'node:net';
import { parseArgs } from 'node:util';

export interface LoadOptions {
  readonly url: string;
  readonly seconds: number;
  /** Reads of the map a second. */
  readonly reads: number;
  /** Changes of beds a second. */
  readonly beds: number;
  /** Maps that are pushed each change. */
  readonly clients: number;
  /** Transports a second, from the condition to the requests. */
  readonly crews: number;
  /** People who book the same slot at once. */
  readonly members: number;
  /** Seconds from one rush to the next. */
  readonly rushEvery: number;
}

/** Flag, usual value, smallest and largest: what is out of bounds is refused, so that a slip of the hand stays small. */
const NUMBERS = {
  seconds: [60, 1, 600],
  reads: [20, 0, 1_000],
  beds: [1, 0, 50],
  clients: [20, 0, 200],
  crews: [0.5, 0, 20],
  members: [20, 0, 25],
  'rush-every': [10, 1, 60],
} as const satisfies Record<string, readonly [usual: number, min: number, max: number]>;
type Flag = keyof typeof NUMBERS;

export const USAGE = `npm run load -- [--url http://127.0.0.1:4000] ${Object.entries(NUMBERS)
  .map(([flag, [usual, min, max]]) => `[--${flag} ${usual} (${min}–${max})]`)
  .join(' ')}`;

/** @throws Error that says what to change */
export function readOptions(args: readonly string[]): LoadOptions {
  const flags = Object.fromEntries(
    [...Object.keys(NUMBERS), 'url'].map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options: flags, strict: true });
  const number = (flag: Flag): number => {
    const [usual, min, max] = NUMBERS[flag];
    const text = values[flag];
    const value = text === undefined ? usual : Number(text);
    if (!(value >= min && value <= max)) throw new Error(`--${flag} must be ${min} to ${max}.\n${USAGE}`);
    return value;
  };
  return {
    url: loopbackUrl(typeof values['url'] === 'string' ? values['url'] : 'http://127.0.0.1:4000'),
    seconds: number('seconds'),
    reads: number('reads'),
    beds: number('beds'),
    clients: number('clients'),
    crews: number('crews'),
    members: Math.floor(number('members')),
    rushEvery: number('rush-every'),
  };
}

/** Load is put on one's own machine alone. @throws Error for any other */
function loopbackUrl(text: string): string {
  const { protocol, hostname, origin } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  const loopback = host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
  if (protocol !== 'http:' || !loopback)
    throw new Error(`Load goes to a platform on this machine alone (http://127.0.0.1:…), not to ${origin}.`);
  return origin;
}
