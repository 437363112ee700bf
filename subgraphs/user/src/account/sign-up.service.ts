import type { UserError } from '@goldenhour/subgraph-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Limits } from '../limit/limits';
import type { Courier } from '../mail/courier';
import { verificationMail } from '../mail/mail-texts';
import { repeatable, type Answer } from '../repeatable';
import type { Secrets } from '../secret/secrets';
import { commit, type Store, type Transaction } from '../store';
import { checkKey, checkText, cleaned, tooManyTries, userError } from '../user-error';
import { codeError } from './code-error';
import { NOBODY, type Codes } from './codes';
import { readEmail, type Email } from './email';
import type { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rules';
import { UserRow } from './user.entity';

const PHONE = /^\+?[\d ()./-]{7,39}$/;

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly phone?: string | null;
}

export interface UserAnswer extends Answer {
  readonly user: UserRow | null;
}

export interface SignUpServices {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly hasher: PasswordHasher;
  readonly codes: Codes;
  readonly limits: Limits;
  readonly courier: Courier;
}

/** From the first form to the verified e-mail. Nothing here tells whether an e-mail has an account already. */
export class SignUpService {
  constructor(private readonly services: SignUpServices) {}

  /** Makes an account that waits for its code: also for an e-mail that has one, so that both look alike. */
  async signUp(input: SignUp, address: string | undefined): Promise<UserAnswer> {
    const { store, hasher, codes, limits, courier } = this.services;
    const email = readEmail(input.email);
    const [name, phone] = [cleaned(input.name), cleaned(input.phone)];
    const userErrors = [
      ...(email ? [] : [notAnEmail()]),
      ...checkPassword(input.password, [email?.key ?? null, name]),
      ...checkText(name, 'name', { max: 100, required: true }),
      ...(phone === null || PHONE.test(phone)
        ? []
        : [
            userError(
              'NOT_VALID',
              'A telephone number has 7 or more digits, and may have + ( ) - and spaces.',
              'phone',
            ),
          ]),
    ];
    if (!email || userErrors.length > 0) return { user: null, userErrors };
    const wait = await limits.takeMail({ account: email.key, address });
    if (wait > 0) return { user: null, userErrors: [tooManyTries(wait, 'email')] };
    const passwordHash = await hasher.hash(input.password);
    const { user, code } = await commit(store, async (transaction) => {
      const made = await insertUser(transaction, { email, name, phone, passwordHash });
      return { user: made, code: await codes.issue(transaction, verifying(email, made.id)) };
    });
    courier.send(verificationMail(email.text, code));
    return { user, userErrors: [] };
  }

  /** Sends another code to an e-mail that waits for one; answers the same for any other. */
  async resendCode(
    { email: text, idempotencyKey }: { readonly email: string; readonly idempotencyKey?: string | null },
    address: string | undefined,
  ): Promise<Answer> {
    const { store, secrets, codes, limits, courier } = this.services;
    const email = readEmail(text);
    const userErrors = [...(email ? [] : [notAnEmail()]), ...checkKey(idempotencyKey)];
    if (!email || userErrors.length > 0) return { userErrors };
    const request = {
      owner: `email:${secrets.digest(email.key)}`,
      operation: 'resendCode',
      key: idempotencyKey,
      input: email.key,
    };
    const sent = await commit(store, async (transaction) => {
      let mail: { readonly to: string; readonly code: string } | null = null;
      const answer = await repeatable(transaction, request, async () => {
        const wait = await limits.takeMail({ account: email.key, address });
        if (wait > 0) return { userErrors: [tooManyTries(wait, 'email')] };
        const waiting = await newestWaiting(transaction, email.key);
        const code = await codes.issue(transaction, verifying(email, waiting?.id ?? NOBODY));
        if (waiting?.email) mail = { to: waiting.email, code };
        return { userErrors: [] };
      });
      return { answer, mail: mail as { readonly to: string; readonly code: string } | null };
    });
    if (sent.mail) courier.send(verificationMail(sent.mail.to, sent.mail.code));
    return sent.answer;
  }

  /** The account of the code becomes the e-mail's, unless another has it already. */
  async verifyEmail(
    { email: text, code }: { readonly email: string; readonly code: string },
    address: string | undefined,
  ): Promise<UserAnswer> {
    const { store, codes, limits } = this.services;
    const email = readEmail(text);
    if (!email) return { user: null, userErrors: [notAnEmail()] };
    const trying = { account: `verify:${email.key}`, address };
    const wait = await limits.begin(trying);
    if (wait > 0) return { user: null, userErrors: [tooManyTries(wait, 'code')] };
    const answer = await commit(store, async (transaction): Promise<UserAnswer> => {
      const { em } = transaction;
      const check = await codes.check(
        transaction,
        { purpose: 'VERIFY_EMAIL', emailKey: email.key },
        code.trim(),
      );
      if ('failure' in check) return { user: null, userErrors: [codeError(check.failure)] };
      const verified = await em.nativeUpdate(
        UserRow,
        { id: check.userId, verifiedKey: null, deletedAt: null },
        { verifiedKey: email.key },
      );
      const user =
        verified === 1 ? await em.findOne(UserRow, { id: check.userId }, { disableIdentityMap: true }) : null;
      return { user, userErrors: user ? [] : [codeError('CODE_WRONG')] };
    }).catch((failure: unknown): UserAnswer => {
      if (!(failure instanceof UniqueConstraintViolationException)) throw failure;
      return { user: null, userErrors: [emailTaken()] };
    });
    const right = answer.userErrors.every((error) => error.code === 'EMAIL_TAKEN');
    if (right) await limits.succeeded(trying);
    return answer;
  }
}

function verifying(email: Email, userId: number) {
  return { purpose: 'VERIFY_EMAIL' as const, emailKey: email.key, userId };
}

async function insertUser(
  { em, now }: Transaction,
  person: {
    readonly email: Email;
    readonly name: string | null;
    readonly phone: string | null;
    readonly passwordHash: string;
  },
): Promise<UserRow> {
  const row = {
    ...NEW_USER,
    email: person.email.text,
    emailKey: person.email.key,
    name: person.name,
    phone: person.phone,
    passwordHash: person.passwordHash,
    createdAt: now,
  };
  const id = await em.insert(UserRow, row);
  return { ...row, id };
}

/** What every account begins with. */
export const NEW_USER = {
  verifiedKey: null,
  role: 'MEMBER' as const,
  hospitalId: null,
  province: null,
  organization: null,
  vehicle: null,
  version: 1,
  demo: false,
  deletedAt: null,
};

async function newestWaiting({ em }: Transaction, emailKey: string): Promise<UserRow | null> {
  const [row] = await em.find(
    UserRow,
    { emailKey, verifiedKey: null },
    { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return row ?? null;
}

export function notAnEmail(): UserError {
  return userError('NOT_VALID', 'This is not an e-mail address.', 'email');
}

function emailTaken(): UserError {
  return userError('EMAIL_TAKEN', 'This e-mail has an account already. Sign in with it.', 'email');
}
