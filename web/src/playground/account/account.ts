import { Session, webStore, type AccessToken, type KeyValues, type TokenProvider } from '@goldenhour/client';
import { PartnerTokens } from './partner-tokens';

/** For whom the playground asks. */
export type Identity =
  | { readonly kind: 'public' }
  | { readonly kind: 'person'; readonly name: string; readonly role: string }
  | { readonly kind: 'partner'; readonly clientId: string };

/** A person's session or a partner's tokens, in this tab alone. */
export class Account implements TokenProvider {
  readonly #session: Session;
  readonly #partner: PartnerTokens;
  readonly #listeners = new Set<() => void>();
  #identity: Identity;

  constructor(storage: KeyValues) {
    this.#session = new Session({ store: webStore(storage, 'goldenhour.playground.session') });
    this.#partner = new PartnerTokens(storage);
    this.#identity = this.#present();
    this.#session.onUserChange(() => this.#changed());
  }

  /** The same object until it changes. */
  readonly identity = (): Identity => this.#identity;

  readonly onUserChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async logIn(email: string, password: string): Promise<void> {
    await this.#session.logIn(email, password);
    this.#partner.leave();
    this.#changed();
  }

  async useClient(clientId: string, clientSecret: string): Promise<void> {
    await this.#partner.use(clientId, clientSecret);
    await this.#session.logOut().catch(() => undefined);
    this.#changed();
  }

  async leave(): Promise<void> {
    this.#partner.leave();
    try {
      await this.#session.logOut();
    } finally {
      this.#changed();
    }
  }

  accessToken(): Promise<AccessToken | null> {
    return this.#tokens().accessToken();
  }

  renew(refused: string): Promise<AccessToken | null> {
    return this.#tokens().renew(refused);
  }

  #tokens(): TokenProvider {
    return this.#partner.clientId === undefined ? this.#session : this.#partner;
  }

  #present(): Identity {
    const { clientId } = this.#partner;
    const { user } = this.#session;
    if (clientId !== undefined) return { kind: 'partner', clientId };
    return user ? { kind: 'person', name: user.name ?? '', role: user.role } : { kind: 'public' };
  }

  #changed(): void {
    this.#identity = this.#present();
    for (const listener of this.#listeners) listener();
  }
}
