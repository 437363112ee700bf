import { mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { baseEnv, parseEnv } from '@goldenhour/service-kit';
import {
  DatabaseClock,
  databaseLocation,
  openDatabase,
  requireTables,
  storageEnvShape,
  type Database,
} from '@goldenhour/subgraph-kit';
import { z } from 'zod';
import { readEmail } from '../account/email';
import { PasswordHasher } from '../account/password-hasher';
import { NEW_USER } from '../account/sign-up.service';
import { UserRow } from '../account/user.entity';
import { changeRights, findByEmail } from '../account/users';
import { audit } from '../audit/audit';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '../migrations';
import { ACCESS_SECONDS } from '../signing/access-tokens';
import { commit, type Store } from '../store';
import { userGlobalId } from '../user-id';

const ACTOR = 'command line';

export interface AdminToCreate {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Makes an administrator: of the account that has this e-mail, or of a new one with a password that is shown once. It
 * works beside a running platform, which hears of it through the outbox.
 * @returns lines for the person who ran it
 * @throws Error that says what to change
 */
export async function createAdmin(wanted: AdminToCreate, source: NodeJS.ProcessEnv): Promise<string[]> {
  const email = wanted.email === undefined ? null : readEmail(wanted.email);
  if (!email)
    throw new Error(
      'Name an e-mail: npm run admin:create -w @goldenhour/user -- --email somebody@example.org',
    );
  const env = parseEnv(z.object({ ...baseEnv, ...storageEnvShape(process.cwd()) }), source);
  const location = databaseLocation(env, 'user');
  if ('file' in location) mkdirSync(env.DATA_DIR, { recursive: true });
  const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    await requireTables(database, 'user', 'file' in location);
    return await make(storeOf(database, env.NODE_ENV === 'production'), email, wanted.name);
  } finally {
    await database.close();
  }
}

async function make(
  store: Store,
  email: { readonly text: string; readonly key: string },
  name: string | undefined,
): Promise<string[]> {
  const password = randomBytes(18).toString('base64url');
  const passwordHash = await new PasswordHasher().hash(password);
  return commit(store, async (transaction) => {
    const known = await findByEmail(transaction.em, email.key);
    if (known?.demo) throw new Error('This is an account of the demonstration: its password is public.');
    if (known?.role === 'ADMIN') return ['This account is an administrator already.'];
    if (known) {
      const until = Date.now() + 2 * ACCESS_SECONDS * 1000;
      const rights = {
        role: 'ADMIN',
        hospitalId: null,
        province: null,
        organization: null,
        vehicle: null,
      } as const;
      await changeRights(store, transaction, known, rights, until);
      await audit(transaction, { actor: ACTOR, action: 'ADMIN_MADE', subject: userGlobalId(known.id) });
      return ['This account is an administrator now. Its password is as it was.'];
    }
    const id = await transaction.em.insert(UserRow, {
      ...NEW_USER,
      email: email.text,
      emailKey: email.key,
      verifiedKey: email.key,
      name: name ?? 'Administrator',
      phone: null,
      passwordHash,
      role: 'ADMIN',
      createdAt: transaction.now,
    });
    await audit(transaction, { actor: ACTOR, action: 'ADMIN_CREATED', subject: userGlobalId(id) });
    return [
      'The administrator was created. The password, shown this once; change it after the first log-in:',
      password,
    ];
  });
}

/** There is no relay here: the running platform's has what is committed within a moment. */
function storeOf(database: Database, production: boolean): Store {
  return { database, clock: new DatabaseClock(database, production), relay: { wake: () => undefined } };
}
