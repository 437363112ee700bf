import type { Viewer } from '@goldenhour/service-kit';
import { audit } from '../audit/audit';
import type { Limits } from '../limit/limits';
import type { Courier } from '../mail/courier';
import { passwordChangedMail, resetMail } from '../mail/mail-texts';
import { repeatable, type Answer } from '../repeatable';
import type { Secrets } from '../secret/secrets';
import type { Sessions } from '../session/sessions';
import type { AccessTokens } from '../signing/access-tokens';
import { commit, type Store, type Transaction } from '../store';
import { checkKey, tooManyTries, userError } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import { codeError } from './code-error';
import { NOBODY, type Codes } from './codes';
import { readEmail } from './email';
import type { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import { notAnEmail } from './sign-up.service';
import type { UserRow } from './user.entity';
import { changeRights, findByEmail, lockUser } from './users';

export interface PasswordServices {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly hasher: PasswordHasher;
  readonly codes: Codes;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly limits: Limits;
  readonly courier: Courier;
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly keepSession?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface PasswordReset {
  readonly email: string;
  readonly code: string;
  readonly newPassword: string;
  readonly idempotencyKey?: string | null;
}

/** A new password, by the old one or by a mailed code. Either ends the sessions that the old one began. */
export class PasswordService {
  constructor(private readonly services: PasswordServices) {}

  async change(input: PasswordChange, viewer: Viewer, address: string | undefined): Promise<Answer> {
    const { store, secrets, hasher, limits } = this.services;
    const userId = requireUser(viewer);
    const keyErrors = checkKey(input.idempotencyKey);
    if (keyErrors.length > 0) return { userErrors: keyErrors };
    const request = {
      owner: userGlobalId(userId),
      operation: 'changePassword',
      key: input.idempotencyKey,
      input: secrets.digest(input.currentPassword, input.newPassword, input.keepSession ?? ''),
    };
    const told: UserRow[] = [];
    const answer = await commit(store, async (transaction) => {
      told.length = 0;
      return repeatable(transaction, request, async () => {
        const user = await lockUser(transaction, userId);
        if (!user) return { userErrors: [wrongPassword()] };
        const userErrors = checkPassword(input.newPassword, [user.email, user.name], 'newPassword');
        if (userErrors.length > 0) return { userErrors };
        const trying = { account: user.emailKey!, address };
        const wait = await limits.begin(trying);
        if (wait > 0) return { userErrors: [tooManyTries(wait, 'currentPassword')] };
        if (!(await hasher.matches(user.passwordHash, input.currentPassword)))
          return { userErrors: [wrongPassword()] };
        await limits.succeeded(trying);
        const kept =
          input.keepSession == null
            ? null
            : await this.services.sessions.ofUser(transaction, userId, input.keepSession);
        await this.replace(transaction, user, input.newPassword, kept);
        told.push(user);
        return { userErrors: [] };
      });
    });
    this.tell(told);
    return answer;
  }

  /** Mails a code for a new password, and answers the same where there is no such account. */
  async requestReset(
    { email: text, idempotencyKey }: { readonly email: string; readonly idempotencyKey?: string | null },
    address: string | undefined,
  ): Promise<Answer> {
    const { store, codes, limits, courier } = this.services;
    const email = readEmail(text);
    const userErrors = [...(email ? [] : [notAnEmail()]), ...checkKey(idempotencyKey)];
    if (!email || userErrors.length > 0) return { userErrors };
    const request = this.requestOf('requestPasswordReset', email.key, idempotencyKey, '');
    const mails: { readonly to: string; readonly code: string }[] = [];
    const answer = await commit(store, async (transaction) => {
      mails.length = 0;
      return repeatable(transaction, request, async () => {
        const wait = await limits.takeMail({ account: email.key, address });
        if (wait > 0) return { userErrors: [tooManyTries(wait, 'email')] };
        const user = await findByEmail(transaction.em, email.key);
        const about = { purpose: 'RESET_PASSWORD' as const, emailKey: email.key, userId: user?.id ?? NOBODY };
        const code = await codes.issue(transaction, about);
        if (user?.email) mails.push({ to: user.email, code });
        return { userErrors: [] };
      });
    });
    for (const { to, code } of mails) courier.send(resetMail(to, code));
    return answer;
  }

  async reset(input: PasswordReset, address: string | undefined): Promise<Answer> {
    const { store, secrets, codes, limits } = this.services;
    const email = readEmail(input.email);
    const userErrors = [
      ...(email ? [] : [notAnEmail()]),
      ...checkPassword(input.newPassword, [email?.key ?? null], 'newPassword'),
      ...checkKey(input.idempotencyKey),
    ];
    if (!email || userErrors.length > 0) return { userErrors };
    const digest = secrets.digest(input.code, input.newPassword);
    const request = this.requestOf('resetPassword', email.key, input.idempotencyKey, digest);
    const trying = { account: `reset:${email.key}`, address };
    const told: UserRow[] = [];
    const answer = await commit(store, async (transaction) => {
      told.length = 0;
      return repeatable(transaction, request, async () => {
        const wait = await limits.begin(trying);
        if (wait > 0) return { userErrors: [tooManyTries(wait, 'code')] };
        const about = { purpose: 'RESET_PASSWORD' as const, emailKey: email.key };
        const check = await codes.check(transaction, about, input.code.trim());
        if ('failure' in check) return { userErrors: [codeError(check.failure)] };
        const user = await lockUser(transaction, check.userId);
        if (!user) return { userErrors: [codeError('CODE_WRONG')] };
        await this.replace(transaction, user, input.newPassword, null);
        told.push(user);
        return { userErrors: [] };
      });
    });
    if (told.length > 0) {
      await limits.succeeded(trying);
      await limits.succeeded({ account: email.key, address: undefined });
    }
    this.tell(told);
    return answer;
  }

  private async replace(
    transaction: Transaction,
    user: UserRow,
    password: string,
    keptSession: string | null,
  ): Promise<void> {
    const { store, hasher, sessions, tokens } = this.services;
    const { em, now } = transaction;
    const passwordHash = await hasher.hash(password);
    const standing = await sessions.standing(em, user.id, now);
    await sessions.end(
      transaction,
      standing.filter(({ id }) => id !== keptSession),
      'PASSWORD',
    );
    await changeRights(store, transaction, user, { passwordHash }, tokens.lastEnd);
    const id = userGlobalId(user.id);
    await audit(transaction, { actor: id, action: 'PASSWORD_CHANGED', subject: id });
  }

  private tell(users: readonly UserRow[]): void {
    for (const { email } of users) if (email) this.services.courier.send(passwordChangedMail(email));
  }

  private requestOf(operation: string, emailKey: string, key: string | null | undefined, input: string) {
    return { owner: `email:${this.services.secrets.digest(emailKey)}`, operation, key, input };
  }
}

export function wrongPassword(field = 'currentPassword') {
  return userError('CREDENTIALS_WRONG', 'This is not your password.', field);
}
