import type { Status } from '../live/status-store';
import type { T } from '../texts';
import { warningOf } from './warning';

const NOW = Date.parse('2026-11-28T03:00:00Z');
const say = ((key: string, values?: Record<string, unknown>) =>
  `${key}${values ? ` ${Object.values(values).join(' ')}` : ''}`) as unknown as T;

const status = (change: Partial<Status> = {}): Status => ({
  phase: 'live',
  connection: 'open',
  feed: {
    source: 'LIVE',
    lastSuccessAt: new Date(NOW - 60_000).toISOString(),
    lagSeconds: 60,
    failure: null,
  },
  apiSilent: false,
  heardAt: NOW,
  keptAt: null,
  ...change,
});
const warning = (change: Partial<Status>) => warningOf(status(change), NOW, say, 'ko');
const feed = (change: Partial<NonNullable<Status['feed']>>) => ({ feed: { ...status().feed!, ...change } });

it('says nothing while all is well', () => expect(warning({})).toBeNull());

it('says of when the numbers are once the connection is lost, in Korea’s time', () => {
  expect(warning({ connection: 'broken' })).toEqual({ level: 'bad', text: 'banner.broken 12:00:00 KST' });
});

it('says that a kept board is not the beds of now', () => {
  const { level, text } = warning({ phase: 'kept', keptAt: NOW, heardAt: null, connection: 'broken' })!;
  expect(level).toBe('bad');
  expect(text).toMatch(/^banner\.kept .*28.*12:00 KST$/);
});

it('warns of a feed that fails, with the reason and since when', () => {
  expect(warning(feed({ failure: 'QUOTA' }))).toEqual({
    level: 'warn',
    text: 'banner.feedFails failures.QUOTA QUOTA age.minutes 1',
  });
});

it('is graver where the feed never came', () => {
  expect(warning(feed({ failure: 'NETWORK', lastSuccessAt: null, lagSeconds: null }))!.level).toBe('bad');
});

it('warns of a feed that is behind though no poll failed', () => {
  const lastSuccessAt = new Date(NOW - 11 * 60_000).toISOString();
  expect(warning(feed({ lastSuccessAt }))).toEqual({
    level: 'warn',
    text: 'banner.feedBehind age.minutes 11',
  });
});
