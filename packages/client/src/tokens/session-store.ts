import type { LogInMutation } from '../gql/graphql';

/** Who is signed in. */
export type SessionUser = NonNullable<LogInMutation['logIn']['session']>['user'];

/** What a session is, as it is kept between visits. */
export interface StoredSession {
  readonly accessToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly refreshToken: string;
  /** Sent with `refreshToken`, so that the same renewal asked twice gives the same successor. */
  readonly renewalKey: string;
  readonly user: SessionUser;
}

export interface SessionStore {
  read(): StoredSession | null;
  write(session: StoredSession | null): void;
}

/** Forgets with the program. */
export function memoryStore(): SessionStore {
  let kept: StoredSession | null = null;
  return { read: () => kept, write: (session) => void (kept = session) };
}

/** What of the browser's `Storage` is needed. */
export interface KeyValues {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps the session in `sessionStorage` (until the tab is closed) or `localStorage` (for all tabs). */
export function webStore(storage: KeyValues, key = 'goldenhour.session'): SessionStore {
  return {
    read() {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') as StoredSession | null;
      } catch {
        return null;
      }
    },
    write: (session) =>
      session === null ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(session)),
  };
}
