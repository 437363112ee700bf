import { createLogger, createMetrics, Health, parseEnv, systemClock } from '@goldenhour/service-kit';
import { gatewayEnvSchema } from '../env';
import { startGateway } from '../gateway';
import type { GatewayOptions } from '../gateway-options';
import { LocalTransport } from './local-transport';
import { testSubgraphs } from './test-subgraphs';
import type { UserDouble } from './user-double';

/**
 * A gateway on a free port over the two test subgraphs in process, with what it logs.
 * @param user the user subgraph that it follows; by default there is none
 */
export async function startTestGateway(
  env: Record<string, string> = {},
  overrides: Partial<GatewayOptions> = {},
  user?: UserDouble,
) {
  const subgraphs = testSubgraphs();
  const lines: Record<string, unknown>[] = [];
  const log = createLogger({
    name: 'gateway',
    destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  });
  const places = new LocalTransport(subgraphs.schemas.places, subgraphs.seen('places'));
  const notes = new LocalTransport(subgraphs.schemas.notes, subgraphs.seen('notes'));
  const health = new Health();
  const gateway = await startGateway({
    supergraphSdl: subgraphs.supergraphSdl,
    transports: { places, notes, ...(user && { user: user.transport }) },
    env: parseEnv(gatewayEnvSchema, { PORT: '0', NODE_ENV: 'test', ...env }),
    log,
    health,
    metrics: createMetrics().registry,
    clock: systemClock,
    ...overrides,
  });
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: JSON.parse(text) as GraphQLAnswer,
    };
  };
  return { ...gateway, subgraphs, places, notes, lines, health, post };
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;

/** A GraphQL answer as tests look into it. */
export interface GraphQLAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test knows the shape it has asked for
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Waits until something holds, at most 5 s. */
export async function eventually(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to hold within 5 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
