import { eventually, startRedis, testServices } from '@goldenhour/testing/services';
import { openSharedCache } from './shared-cache';

const log = { info: () => undefined, warn: () => undefined };
const describeWithServers = 'missing' in testServices() ? describe.skip : describe;

describeWithServers('a cache that processes share', () => {
  it('gives one what another has put there, and nothing, at once, while Redis is away', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url, REDIS_NAMESPACE: 'cache-test' };
    const [one, another] = [openSharedCache(env, log)!, openSharedCache(env, log)!];
    try {
      await eventually(async () => {
        one.set('key', 'text', 60);
        expect(await another.get('key')).toBe('text');
      });
      expect(await another.get('other')).toBeUndefined();
      await redis.stop();
      one.set('key', 'late', 60);
      expect(await another.get('key')).toBeUndefined();
    } finally {
      await Promise.all([one.close(), another.close(), redis.stop()]);
    }
  });
});

it('is not there without a Redis', () => {
  expect(openSharedCache({ REDIS_NAMESPACE: 'any' }, log)).toBeUndefined();
});
