import { serverAudits } from 'graphql-http';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

describe('GraphQL over HTTP', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' });
  });
  afterAll(() => gateway.stop());

  const audits = (headers: Record<string, string>) =>
    serverAudits({
      url: () => `${gateway.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
    });

  // The audits also send GETs, which a browser could be made to send without asking; this says that it was asked.
  const asked = audits({ 'apollo-require-preflight': '1' });
  it.each(asked.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({
      status: 'ok',
      reason: undefined,
    });
  });

  it('has neither errors nor warnings for a client without that header', async () => {
    const results = await Promise.all(audits({}).map((audit) => audit.fn()));
    expect(results.filter(({ status }) => status === 'error' || status === 'warn')).toEqual([]);
  });
});
