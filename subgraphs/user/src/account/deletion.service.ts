import type { Viewer } from '@goldenhour/service-kit';
import { audit } from '../audit/audit';
import { FavoriteRow } from '../favorite/favorite.entity';
import type { Limits } from '../limit/limits';
import { repeatable, type Answer } from '../repeatable';
import { RoleRequestRow } from '../role/role-request.entity';
import type { Secrets } from '../secret/secrets';
import type { Sessions } from '../session/sessions';
import type { AccessTokens } from '../signing/access-tokens';
import { commit, type Store, type Transaction } from '../store';
import { checkKey, tooManyTries } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import { CodeRow } from './code.entity';
import type { PasswordHasher } from './password-hasher';
import { wrongPassword } from './password.service';
import type { UserRow } from './user.entity';
import { changeRights, lockUser } from './users';

export interface DeletionServices {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly hasher: PasswordHasher;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly limits: Limits;
}

/** Everything personal of an account, blank. */
const ERASED = {
  email: null,
  emailKey: null,
  verifiedKey: null,
  name: null,
  phone: null,
  passwordHash: null,
  role: 'MEMBER',
  hospitalId: null,
  province: null,
  organization: null,
  vehicle: null,
} as const satisfies Partial<UserRow>;

/** Ends an account: what is personal is erased at once, what refers to it meets "deleted". */
export class DeletionService {
  constructor(private readonly services: DeletionServices) {}

  async delete(
    input: { readonly password: string; readonly idempotencyKey?: string | null },
    viewer: Viewer,
    address: string | undefined,
  ): Promise<Answer> {
    const { store, secrets, hasher, limits } = this.services;
    const userId = requireUser(viewer);
    const keyErrors = checkKey(input.idempotencyKey);
    if (keyErrors.length > 0) return { userErrors: keyErrors };
    const request = {
      owner: userGlobalId(userId),
      operation: 'deleteAccount',
      key: input.idempotencyKey,
      input: secrets.digest(input.password),
    };
    return commit(store, (transaction) =>
      repeatable(transaction, request, async () => {
        const user = await lockUser(transaction, userId);
        if (!user) return { userErrors: [wrongPassword('password')] };
        const trying = { account: user.emailKey!, address };
        const wait = await limits.begin(trying);
        if (wait > 0) return { userErrors: [tooManyTries(wait, 'password')] };
        if (!(await hasher.matches(user.passwordHash, input.password)))
          return { userErrors: [wrongPassword('password')] };
        await limits.succeeded(trying);
        await this.erase(transaction, user);
        return { userErrors: [] };
      }),
    );
  }

  private async erase(transaction: Transaction, user: UserRow): Promise<void> {
    const { store, sessions, tokens } = this.services;
    const { em, now } = transaction;
    await sessions.end(transaction, await sessions.standing(em, user.id, now), 'DELETION');
    await changeRights(store, transaction, user, { ...ERASED, deletedAt: now }, tokens.lastEnd);
    await em.nativeDelete(CodeRow, { userId: user.id });
    await em.nativeDelete(FavoriteRow, { userId: user.id });
    await em.nativeDelete(RoleRequestRow, { userId: user.id, status: 'PENDING' });
    await em.nativeUpdate(
      RoleRequestRow,
      { userId: user.id },
      { organization: null, vehicle: null, certificate: null, note: null },
    );
    const id = userGlobalId(user.id);
    await audit(transaction, { actor: id, action: 'ACCOUNT_DELETED', subject: id });
  }
}
