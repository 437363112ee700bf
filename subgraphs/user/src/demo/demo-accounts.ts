import type { Role } from '@goldenhour/subgraph-kit';
import type { PasswordHasher } from '../account/password-hasher';
import { NEW_USER } from '../account/sign-up.service';
import { UserRow } from '../account/user.entity';
import type { Sessions } from '../session/sessions';
import { commit, type Store } from '../store';

export const DEMO_PASSWORD = 'golden-hour-demo';
const PROVINCE = '서울특별시';

interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly province?: string;
  readonly organization?: string;
  readonly vehicle?: string;
}

/** One for each role. Their password is public, so they come in only at the machine itself. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'admin@goldenhour.test', name: '관리자 (demo)', role: 'ADMIN' },
  {
    email: 'crew@goldenhour.test',
    name: '구급대원 (demo)',
    role: 'PARAMEDIC',
    province: PROVINCE,
    organization: '서울소방재난본부 (demo)',
    vehicle: '서울 119-1',
  },
  {
    email: 'dispatch@goldenhour.test',
    name: '상황요원 (demo)',
    role: 'DISPATCHER',
    province: PROVINCE,
    organization: '서울 구급상황관리센터 (demo)',
  },
  {
    email: 'staff@goldenhour.test',
    name: '병원 의료진 (demo)',
    role: 'HOSPITAL_STAFF',
    organization: '응급실 (demo)',
  },
  { email: 'member@goldenhour.test', name: '회원 (demo)', role: 'MEMBER' },
];

export const DEMO_STAFF = 'staff@goldenhour.test';

/** Makes those that are missing. One hash for all: the password is no secret. */
export async function makeDemoAccounts(store: Store, hasher: PasswordHasher): Promise<void> {
  const em = store.database.em.fork();
  const keys = DEMO_ACCOUNTS.map(({ email }) => email);
  const known = new Set(
    (await em.find(UserRow, { verifiedKey: { $in: keys } })).map(({ verifiedKey }) => verifiedKey),
  );
  const missing = DEMO_ACCOUNTS.filter(({ email }) => !known.has(email));
  if (missing.length === 0) return;
  const passwordHash = await hasher.hash(DEMO_PASSWORD);
  await commit(store, async (transaction) => {
    const rows = missing.map(({ email, name, role, province, organization, vehicle }) => ({
      ...NEW_USER,
      email,
      emailKey: email,
      verifiedKey: email,
      name,
      phone: null,
      role,
      passwordHash,
      province: province ?? null,
      organization: organization ?? null,
      vehicle: vehicle ?? null,
      demo: true,
      createdAt: transaction.now,
    }));
    await transaction.em.insertMany(UserRow, rows);
  });
}

/** Ends the sessions of a demonstration that ran on this database before. @returns how many accounts it left */
export async function closeDemo(store: Store, sessions: Sessions): Promise<number> {
  const left = await store.database.em.fork().find(UserRow, { demo: true, deletedAt: null });
  if (left.length === 0) return 0;
  await commit(store, async (transaction) => {
    for (const { id } of left) {
      const standing = await sessions.standing(transaction.em, id, transaction.now);
      await sessions.end(transaction, standing, 'DEMO_OVER');
    }
  });
  return left.length;
}
