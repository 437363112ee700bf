import { originOf } from '../client-options';
import { requestOf, type TypedDocument } from '../document';
import { accepted } from '../errors/user-errors';
import { UnauthenticatedError } from '../errors/api-error';
import { LogInDocument, LogOutDocument, RefreshSessionDocument } from '../gql/graphql';
import { DEFAULT_RETRY } from '../http/retry';
import { Sender } from '../http/sender';
import { newIdempotencyKey } from '../idempotency-key';
import { ServerTime } from '../server-time';
import { Waits } from '../waits';
import { oneAtATime } from './one-at-a-time';
import { memoryStore, type SessionStore, type SessionUser, type StoredSession } from './session-store';
import { isUsable, type AccessToken, type TokenProvider } from './token-provider';

export interface SessionOptions {
  /** As the client's. */
  readonly url?: string;
  /** Where it is kept between visits; in memory by default. */
  readonly store?: SessionStore;
  readonly fetch?: typeof fetch;
}

/** A person's session: logs in, renews the access token before it ends, logs out. */
export class Session implements TokenProvider {
  readonly #store: SessionStore;
  readonly #sender: Sender;
  readonly #serverTime = new ServerTime();
  readonly #listeners = new Set<() => void>();
  #renewing: Promise<AccessToken | null> | undefined;

  constructor(options: SessionOptions = {}) {
    this.#store = options.store ?? memoryStore();
    this.#sender = new Sender({
      url: originOf(options),
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      timeoutMs: 10_000,
      serverTime: this.#serverTime,
      tokens: undefined,
      retry: DEFAULT_RETRY,
      waits: new Waits(),
    });
  }

  get user(): SessionUser | null {
    return this.#store.read()?.user ?? null;
  }

  /** @throws UserErrorsError when e-mail address and password do not fit; ApiError, ConnectionError */
  async logIn(email: string, password: string): Promise<SessionUser> {
    const { logIn } = await this.#mutate(LogInDocument, { input: { email, password } }, false);
    const session = accepted(logIn).session!;
    this.#replace({ ...kept(session), user: session.user });
    return session.user;
  }

  /** Ends it here in any case, and at the API. @throws ConnectionError when the API did not hear of it */
  async logOut(): Promise<void> {
    const session = this.#store.read();
    this.#replace(null);
    // Repeatable: a session that has ended is not ended again.
    if (session) await this.#mutate(LogOutDocument, { input: { refreshToken: session.refreshToken } }, true);
  }

  async accessToken(): Promise<AccessToken | null> {
    const token = tokenOf(this.#store.read());
    const now = this.#serverTime.now();
    if (token === null || isUsable(token, now)) return token;
    try {
      return await this.renew(token.token);
    } catch (error) {
      // Early enough to try again later.
      if (token.expiresAt > now) return token;
      throw error;
    }
  }

  renew(refused: string): Promise<AccessToken | null> {
    this.#renewing ??= oneAtATime('goldenhour.renewal', () => this.#renew(refused)).finally(
      () => (this.#renewing = undefined),
    );
    return this.#renewing;
  }

  onUserChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #renew(refused: string): Promise<AccessToken | null> {
    const session = this.#store.read();
    // Another tab was faster.
    if (!session || session.accessToken !== refused) return tokenOf(session);
    const { refreshToken, renewalKey: idempotencyKey } = session;
    const { refreshSession } = await this.#mutate(
      RefreshSessionDocument,
      { input: { refreshToken, idempotencyKey } },
      true,
    ).catch((error: unknown) => {
      if (error instanceof UnauthenticatedError) return { refreshSession: null };
      throw error;
    });
    if (!refreshSession?.session) {
      this.#replace(null);
      return null;
    }
    // While it was under way the person may have left or come as another.
    if (this.#store.read()?.refreshToken !== refreshToken) return tokenOf(this.#store.read());
    const renewed = { ...kept(refreshSession.session), user: session.user };
    this.#store.write(renewed);
    return tokenOf(renewed);
  }

  #replace(session: StoredSession | null): void {
    const before = this.user?.id;
    this.#store.write(session);
    if (before !== session?.user.id) for (const listener of this.#listeners) listener();
  }

  async #mutate<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    repeatable: boolean,
  ): Promise<Data> {
    const { data } = await this.#sender.send(requestOf(document, variables), repeatable);
    return data as Data;
  }
}

function kept(session: {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
}): Omit<StoredSession, 'user'> {
  const { accessToken, accessTokenExpiresAt, refreshToken } = session;
  return {
    accessToken,
    expiresAt: Date.parse(accessTokenExpiresAt),
    refreshToken,
    renewalKey: newIdempotencyKey(),
  };
}

function tokenOf(session: StoredSession | null): AccessToken | null {
  return session && { token: session.accessToken, expiresAt: session.expiresAt };
}
