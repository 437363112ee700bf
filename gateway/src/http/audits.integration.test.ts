import { serverAudits } from 'graphql-http';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';

describe('GraphQL over HTTP', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' });
  });
  afterAll(() => gateway.stop());

  const audits = serverAudits({
    url: () => `${gateway.url}/graphql`,
    // The audits also send GETs, which a browser could be made to send without asking; this says that it was asked.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' },
      }),
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({
      status: 'ok',
      reason: undefined,
    });
  });
});
