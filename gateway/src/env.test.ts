import { EnvironmentError, parseEnv } from '@goldenhour/service-kit';
import { gatewayEnvSchema, standaloneEnvSchema } from './env';

const problems = (source: Record<string, string>) => {
  try {
    parseEnv(standaloneEnvSchema, source);
    return [];
  } catch (error) {
    return (error as EnvironmentError).problems.map((problem) => problem.split(':')[0]);
  }
};
const key = 'k'.repeat(32);
const good = { SUBGRAPH_URLS: 'hospital=http://127.0.0.1:4101/graphql', SUBGRAPH_KEYS: `hospital=${key}` };

describe('the environment', () => {
  it('has a default for everything in one process', () => {
    expect(parseEnv(gatewayEnvSchema, {})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4000,
      RATE_LIMIT_PER_SECOND: 50,
      RATE_LIMIT_BURST: 300,
      TRUST_PROXY: 0,
      CORS_ORIGINS: [],
      MAX_TOKENS: 2000,
      MAX_DEPTH: 12,
      MAX_ALIASES: 30,
    });
  });

  it('names the subgraphs’ addresses and keys when the gateway runs on its own', () => {
    expect(parseEnv(standaloneEnvSchema, good)).toMatchObject({
      SUBGRAPH_URLS: { hospital: 'http://127.0.0.1:4101/graphql' },
      SUBGRAPH_KEYS: { hospital: key },
    });
  });

  it('keeps an equals sign inside a key', () => {
    const env = parseEnv(standaloneEnvSchema, { ...good, SUBGRAPH_KEYS: `hospital=${key}==` });
    expect(env.SUBGRAPH_KEYS['hospital']).toBe(`${key}==`);
  });

  it('lists all problems at once', () => {
    expect(problems({ PORT: 'x', MAX_DEPTH: '0', TRUST_PROXY: '-1', SUBGRAPH_URLS: 'hospital' })).toEqual(
      expect.arrayContaining(['PORT', 'MAX_DEPTH', 'TRUST_PROXY', 'SUBGRAPH_URLS', 'SUBGRAPH_KEYS']),
    );
  });

  it.each([
    ['an address that is none', { ...good, SUBGRAPH_URLS: 'hospital=nowhere' }, 'SUBGRAPH_URLS'],
    ['another protocol', { ...good, SUBGRAPH_URLS: 'hospital=ftp://x/' }, 'SUBGRAPH_URLS'],
    ['a short key', { ...good, SUBGRAPH_KEYS: 'hospital=short' }, 'SUBGRAPH_KEYS'],
    ['a key without a name', { ...good, SUBGRAPH_KEYS: `=${key}` }, 'SUBGRAPH_KEYS'],
  ])('refuses %s', (_, source, name) => {
    expect(problems(source)).toEqual([name]);
  });

  it('never repeats a key in a problem', () => {
    const secret = 'short-secret';
    expect(() => parseEnv(standaloneEnvSchema, { ...good, SUBGRAPH_KEYS: `hospital=${secret}` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) as string }) as Error,
    );
  });
});
