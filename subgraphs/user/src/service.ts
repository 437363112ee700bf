import { systemClock, type Clock } from '@goldenhour/service-kit';
import {
  Chore,
  createExecutor,
  DatabaseClock,
  freeLeasesOfOwnDatabase,
  openDatabaseWhenReady,
  Relay,
  requireTables,
  type SubgraphOptions,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import type { Registry } from 'prom-client';
import { PasswordHasher } from './account/password-hasher';
import { createContext, type UserContext } from './context';
import { closeDemo, makeDemoAccounts } from './demo/demo-accounts';
import { placeDemoStaff } from './demo/demo-staff';
import { ENTITIES, TOPICS } from './entities';
import { secretsOf, type UserEnv } from './env';
import { takeHospitals } from './hospital/known-hospital.consumer';
import { Limits } from './limit/limits';
import { Courier } from './mail/courier';
import type { MailPort } from './mail/mail';
import { SmtpMail } from './mail/smtp';
import { MIGRATIONS } from './migrations';
import { removeOld } from './retention';
import { buildUserSchema } from './schema';
import { Secrets } from './secret/secrets';
import { createServices } from './services';
import { AccessTokens } from './signing/access-tokens';
import { KeyRing } from './signing/key-ring';
import type { Store } from './store';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts';
export { needsSecretOnServer, userEnvShape, type UserEnv } from './env';
export { Mailbox, type KeptMail } from './mail/mailbox';

/** The group under which this service consumes: its processes share the work. */
const CONSUMER = 'user';
const DAY_MS = 24 * 60 * 60 * 1000;
/** How often keys are looked at: a new one is published 10 minutes ahead, milliseconds. */
const KEYS_EVERY_MS = 30_000;
/** How often old rows are looked for, milliseconds. */
const RETENTION_EVERY_MS = 10 * 60 * 1000;

export interface UserOptions extends SubgraphOptions {
  readonly env: UserEnv;
  readonly metrics: Registry;
  readonly clock?: Clock;
  /** Takes the mails instead of a server: the embedded platform's mailbox. */
  readonly mailbox?: MailPort | undefined;
  /** Lets the demonstration's accounts in, whose password is public. */
  readonly demo?: boolean;
}

/** Opens the database, makes or takes up the signing keys, and answers requests from then on. */
export async function startUser(options: UserOptions): Promise<SubgraphService> {
  const { env, bus, log, production, metrics, clock: localClock = systemClock, demo = false } = options;
  const secrets = new Secrets(secretsOf(env));
  options.onWait?.('its database');
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'user', options.migrateAtStart);
  await freeLeasesOfOwnDatabase(database, options.database);
  const clock = new DatabaseClock(database, production);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = { database, clock, relay };

  const keys = new KeyRing(store, secrets, env.SIGNING_KEY_DAYS * DAY_MS, log);
  await keys.keep();
  options.onWait?.('Redis');
  await bus.subscribe('user.keys', () => keys.load());
  await bus.consume('hospital.described', CONSUMER, (event) => takeHospitals(store, event));
  const keeping = new Chore({
    what: 'signing keys are kept',
    everyMs: KEYS_EVERY_MS,
    run: () => keys.keep(),
    log,
  });
  const retention = new Chore({
    what: 'old codes, sessions and audit entries are removed',
    everyMs: RETENTION_EVERY_MS,
    run: () => removeOld(store, env.AUDIT_DAYS),
    log,
  });

  const tokens = new AccessTokens({
    keys,
    issuer: env.ACCESS_TOKEN_ISSUER,
    audience: env.ACCESS_TOKEN_AUDIENCE,
    clock: localClock,
  });
  const hasher = new PasswordHasher();
  const limits = Limits.open(env, secrets);
  const courier = new Courier(mailPortOf(options), log, metrics);
  const services = createServices({
    store,
    secrets,
    tokens,
    hasher,
    limits,
    courier,
    demo,
    clock: localClock,
  });
  if (demo) {
    await makeDemoAccounts(store, hasher);
    await placeDemoStaff(store, bus, () => tokens.lastEnd);
  } else if ((await closeDemo(store, services.sessions)) > 0) {
    log.warn('This database has accounts of a demonstration: they cannot sign in');
  }
  keeping.start();
  retention.start();

  const { schema, sdl } = buildUserSchema();
  const transport = createExecutor<UserContext>({
    schema,
    createContext: (identity) => createContext(store, services, identity),
    log,
  });
  return {
    name: 'user',
    transport,
    schemaSdl: sdl,
    database,
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
      await bus.checkReady();
    },
    async stop() {
      await keeping.stop();
      await retention.stop();
      await courier.stop();
      limits.close();
      await relay.stop();
      await database.close();
    },
  };
}

function mailPortOf({ env, mailbox, log }: UserOptions): MailPort | null {
  if (env.SMTP_URL !== undefined) return new SmtpMail(env.SMTP_URL, env.MAIL_FROM);
  if (!mailbox) log.warn('SMTP_URL names no mail server: nobody gets a code, so nobody can sign up');
  return mailbox ?? null;
}
