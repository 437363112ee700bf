import { AppError } from '@goldenhour/service-kit';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id (the library's default kind): 19 MiB, two passes, one lane. About 40 ms of one core. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes at once: the threads that do them also do files and names for the whole process. */
const AT_ONCE = 2;
/** Hashes that wait; more would be answered after their askers have left. */
const MAX_WAITING = 200;

/** A hash of no password, with which the password of an account that does not exist is compared: it takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** How many were made or compared: one for each log-in, whether its account exists or not. */
  done = 0;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), OPTIONS));
  }

  /** @param hashed null where there is no account: the answer is false, after the same work */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    const same = await this.inTurn(() => verify(hashed ?? NOBODY, normal(password)));
    return hashed !== null && same;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAX_WAITING) throw new AppError('OVERLOADED');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      this.done += 1;
      return await work();
    } finally {
      // The turn goes to the next one, or back.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same password typed on another system may be composed differently. */
function normal(password: string): string {
  return password.normalize('NFC');
}
