import { resolve } from 'node:path';
import { EnvironmentError, parseEnv } from '@goldenhour/service-kit';
import { subgraphProcessEnv } from './process-env';

const KEY = 'k'.repeat(32);

it('needs nothing but the gateway’s key', () => {
  expect(parseEnv(subgraphProcessEnv(4101), { GATEWAY_KEY: KEY })).toEqual({
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: 4101,
    DATA_DIR: resolve('.data'),
    REDIS_NAMESPACE: 'goldenhour',
    GATEWAY_KEY: KEY,
  });
});

it('names every problem at once and repeats no secret', () => {
  expect.assertions(2);
  try {
    parseEnv(subgraphProcessEnv(4101), { PORT: 'http', LOG_LEVEL: 'loud', GATEWAY_KEY: 'short' });
  } catch (error) {
    const { problems, message } = error as EnvironmentError;
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['LOG_LEVEL', 'PORT', 'GATEWAY_KEY']);
    expect(message).not.toContain('short');
  }
});
