import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { createLogger, createMetrics, parseEnv, PUBLIC_VIEWER, type Viewer } from '@goldenhour/service-kit';
import {
  ClockOffset,
  internalScope,
  migrate,
  openDatabase,
  storageEnvShape,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import type { Answer } from '@goldenhour/testing';
import {
  emptyTables,
  eventually,
  untilRelayed,
  WatchedBus,
  type Storage,
} from '@goldenhour/testing/services';
import type { ExecutionResult } from 'graphql';
import { verify, type JwtPayload } from 'jsonwebtoken';
import { z } from 'zod';
import { ENTITIES } from '../entities';
import { Mailbox, startUser, userEnvShape, type UserOptions } from '../service';
import { MIGRATIONS } from '../migrations';

export const PASSWORD = 'an unguessable one';
const GATEWAY: Viewer = { role: 'SERVICE', scopes: [internalScope('tokens')] };
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id email name role emailVerified } userErrors { code path } } }';
const VERIFY =
  'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { user { id emailVerified } userErrors { code path } } }';
const LOG_IN =
  'mutation ($input: LogInInput!) { logIn(input: $input) { session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt user { id role } } userErrors { code path message } } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { session { accessToken refreshToken } userErrors { code path } } }';

/** The service on an empty database, and short words for what tests do with it. */
export class TestUser {
  private people = 0;

  private constructor(
    readonly service: SubgraphService,
    readonly bus: WatchedBus,
    readonly mailbox: Mailbox,
  ) {}

  /** On the storage's shared database, emptied: a test has the only service of its block. */
  static async start(
    storage: Storage,
    variables: Record<string, string> = {},
    options: Partial<UserOptions> = {},
  ): Promise<TestUser> {
    const location = await storage.sharedDatabase('user');
    const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await emptyTables(database);
    await database.close();
    const bus = new WatchedBus(await storage.openBus());
    const env = parseEnv(z.object({ ...userEnvShape, ...storageEnvShape('/nowhere') }), {
      USER_SECRET_KEY: 'a secret of tests that nobody needs to guess',
      ...(await redisOf(storage)),
      ...variables,
    });
    const mailbox = new Mailbox();
    const log = createLogger({ name: 'user', level: 'silent' });
    const service = await startUser({
      env,
      database: location,
      production: false,
      bus,
      log,
      metrics: createMetrics().registry,
      migrateAtStart: false,
      mailbox,
      ...options,
    });
    return new TestUser(service, bus, mailbox);
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.service.stop();
  }

  /** Resolves when everything that was told has reached those who listen. */
  async settle(): Promise<void> {
    await untilRelayed(this.service.database);
    await this.bus.idle();
  }

  /** Moves the database's clock, on which the service decides. */
  async moveClock(offsetMs: number): Promise<void> {
    await this.service.database.em.fork().upsert(ClockOffset, { id: 1, offsetMs });
  }

  ask(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = PUBLIC_VIEWER,
    address?: string,
  ): Promise<ExecutionResult> {
    const identity = { viewer, caller: 'gateway', requestId: 'test-request', fresh: true };
    return this.service.transport.execute(
      { query, variables },
      address === undefined ? identity : { ...identity, address },
    );
  }

  /** As `ask`, for what must succeed: the answer of its only field. */
  async data(
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = PUBLIC_VIEWER,
    address?: string,
  ): Promise<Answer> {
    const { data, errors } = await this.ask(query, variables, viewer, address);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return Object.values(data!)[0];
  }

  /** As the gateway asks. */
  internal(query: string, variables: Record<string, unknown> = {}, address?: string): Promise<Answer> {
    return this.data(query, variables, GATEWAY, address);
  }

  /** An e-mail that nobody has. */
  email(): string {
    this.people += 1;
    return `person-${this.people}@example.org`;
  }

  signUp(email: string, password = PASSWORD, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.data(SIGN_UP, { input: { email, password, name: '김하늘', ...more } });
  }

  verify(email: string, code: string): Promise<Answer> {
    return this.data(VERIFY, { input: { email, code } });
  }

  logIn(email: string, password = PASSWORD, address?: string): Promise<Answer> {
    return this.data(LOG_IN, { input: { email, password } }, PUBLIC_VIEWER, address);
  }

  refresh(refreshToken: string, idempotencyKey?: string): Promise<Answer> {
    return this.data(REFRESH, { input: { refreshToken, ...(idempotencyKey && { idempotencyKey }) } });
  }

  /** The code of the newest mail to that address. */
  async code(email: string): Promise<string> {
    let code: string | undefined;
    await eventually(() => {
      code = /\b\d{6}\b/.exec(this.mailbox.mails.find(({ to }) => to === email)?.text ?? '')?.[0];
      expect(code).toBeDefined();
    });
    return code!;
  }

  /** A person with a confirmed e-mail. */
  async person(email = this.email()): Promise<{ email: string; viewer: Viewer }> {
    await this.signUp(email);
    const { user } = (await this.verify(email, await this.code(email))) as { user: { id: string } };
    return { email, viewer: { role: 'MEMBER', userId: user.id } };
  }

  /** What an access token says, if one of the published keys has signed it. */
  async claims(token: string): Promise<JwtPayload> {
    const keys = (await this.internal('{ accessTokenKeys { kid x y } }')) as Record<
      'kid' | 'x' | 'y',
      string
    >[];
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string };
    const key = keys.find((candidate) => candidate.kid === kid);
    if (!key) throw new Error('No published key has signed this token.');
    const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y } as JsonWebKey;
    return verify(token, createPublicKey({ key: jwk, format: 'jwk' }), {
      algorithms: ['ES256'],
    }) as JwtPayload;
  }

  denials(after: string | null = null): Promise<{ cursor: string; denials: Record<string, unknown>[] }> {
    const query =
      'query ($after: String) { denials(after: $after) { cursor denials { kind id belowVersion until } } }';
    return this.internal(query, { after });
  }
}

async function redisOf(storage: Storage): Promise<Record<string, string>> {
  if (storage.kind === 'embedded') return {};
  const { REDIS_URL, REDIS_NAMESPACE } = await storage.environment();
  return { REDIS_URL: REDIS_URL!, REDIS_NAMESPACE: REDIS_NAMESPACE! };
}
