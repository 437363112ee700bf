import {
  createLogger,
  createMetrics,
  Health,
  IDENTITY_HEADER,
  IdentityVerifier,
  PUBLIC_VIEWER,
  signIdentity,
  systemClock,
  type Identity,
  type SignOptions,
} from '@goldenhour/service-kit';
import { buildSchema } from 'graphql';
import { EventStream } from '../execution/event-stream';
import { createExecutor } from '../execution/executor';
import { startSubgraphServer } from './start-subgraph-server';

export const KEY = 'a key of the gateway for this subgraph';

export const CALLER: Identity = {
  viewer: PUBLIC_VIEWER,
  caller: 'gateway',
  requestId: 'request-of-a-test',
  fresh: false,
};

interface Context {
  readonly identity: Identity;
}

const SDL = /* GraphQL */ `
  type Query {
    hello(name: String!): String
    broken: String
  }
  type Mutation {
    count: Int
  }
  type Subscription {
    beds(from: Int! = 1): Int
    closed: Int
  }
`;

/** A small subgraph named "places" on a free port. */
export class TestServer {
  readonly logged: Record<string, unknown>[] = [];
  /** The streams that a subscriber reads now. */
  readonly streams = new Set<EventStream<{ beds: number }>>();
  readonly health = new Health();
  url = '';
  stop: () => Promise<void> = () => Promise.resolve();
  private counted = 0;

  static async start(heartbeatMs = 12_000): Promise<TestServer> {
    const test = new TestServer();
    const log = createLogger({
      name: 'places',
      level: 'debug',
      destination: { write: (line) => void test.logged.push(JSON.parse(line) as Record<string, unknown>) },
    });
    const server = await startSubgraphServer({
      transport: createExecutor<Context>({
        schema: test.schema(),
        createContext: (identity) => ({ identity }),
        log,
      }),
      verifier: new IdentityVerifier({ audience: 'places', keys: { gateway: KEY }, clock: systemClock }),
      health: test.health,
      metrics: createMetrics().registry,
      log,
      host: '127.0.0.1',
      port: 0,
      heartbeatMs,
    });
    test.url = `http://127.0.0.1:${server.port}`;
    test.stop = () => server.stop();
    return test;
  }

  /** Sends `body` under an identity that is signed for `signed`, by default the same. */
  post(
    body: unknown,
    o: Partial<SignOptions> & { signed?: unknown; headers?: Record<string, string>; path?: string } = {},
  ): Promise<Response> {
    const { signed = body, headers = {}, path = '/graphql', ...sign } = o;
    return fetch(this.url + path, {
      method: 'POST',
      body: asText(body),
      headers: {
        [IDENTITY_HEADER]: signIdentity(CALLER, {
          key: KEY,
          audience: 'places',
          body: asText(signed),
          now: Date.now(),
          ...sign,
        }),
        ...headers,
      },
    });
  }

  private schema() {
    const schema = buildSchema(SDL);
    const { Query, Mutation, Subscription } = schema.getTypeMap() as Record<string, never>;
    field(Query, 'hello').resolve = (_root, args, { identity }) =>
      `${String(args['name'])} by ${identity.caller}`;
    field(Query, 'broken').resolve = () => {
      throw new Error('the password is 1234');
    };
    field(Mutation, 'count').resolve = () => (this.counted += 1);
    field(Subscription, 'beds').subscribe = () => {
      const stream = new EventStream<{ beds: number }>(() => this.streams.delete(stream));
      this.streams.add(stream);
      return stream;
    };
    field(Subscription, 'closed').subscribe = () => {
      throw new Error('the table is missing');
    };
    return schema;
  }
}

interface Field {
  resolve?: (root: unknown, args: Record<string, unknown>, context: Context) => unknown;
  subscribe?: () => unknown;
}

function field(type: { getFields(): Record<string, Field> } | undefined, name: string): Field {
  return type!.getFields()[name]!;
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
