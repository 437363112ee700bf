import { findForLogIn, lockUser } from '../account/users';
import type { PasswordHasher } from '../account/password-hasher';
import { readEmail } from '../account/email';
import type { Limits } from '../limit/limits';
import type { Answer } from '../repeatable';
import { commit, type Store } from '../store';
import { generalError, tooManyTries, userError } from '../user-error';
import type { Grant, Sessions } from './sessions';

export interface LogInServices {
  readonly store: Store;
  readonly hasher: PasswordHasher;
  readonly limits: Limits;
  readonly sessions: Sessions;
  /** Whether the demonstration's accounts may come in. */
  readonly demo: boolean;
}

export interface SessionAnswer extends Answer {
  readonly session: Grant | null;
}

/** Begins a session. An unknown e-mail takes the same way as a known one, with one password hash. */
export class LogInService {
  constructor(private readonly services: LogInServices) {}

  async logIn(
    { email: text, password }: { readonly email: string; readonly password: string },
    address: string | undefined,
  ): Promise<SessionAnswer> {
    const { store, hasher, limits, sessions, demo } = this.services;
    // What is no e-mail is an unknown one: it counts and takes as long.
    const emailKey = readEmail(text)?.key ?? text.normalize('NFC').toLowerCase().slice(0, 300);
    const trying = { account: emailKey, address };
    const wait = await limits.begin(trying);
    if (wait > 0) return refused(tooManyTries(wait));
    const user = await findForLogIn(store.database.em.fork(), emailKey);
    const right = await hasher.matches(user?.passwordHash ?? null, password);
    if (!user || !right || (user.demo && !demo)) {
      return refused(wrong());
    }
    await limits.succeeded(trying);
    if (user.verifiedKey === null) {
      const message = 'Confirm your e-mail first: enter the code that you were sent, or ask for another.';
      return refused(userError('EMAIL_NOT_VERIFIED', message, 'email'));
    }
    const session = await commit(store, async (transaction) => {
      // Since the look, the password may have been changed or the account deleted.
      const now = await lockUser(transaction, user.id);
      return now?.passwordHash === user.passwordHash ? sessions.begin(transaction, now) : null;
    });
    return session ? { session, userErrors: [] } : refused(wrong());
  }
}

function refused(error: Answer['userErrors'][number]): SessionAnswer {
  return { session: null, userErrors: [error] };
}

function wrong(): Answer['userErrors'][number] {
  return generalError('CREDENTIALS_WRONG', 'E-mail or password is wrong.');
}
