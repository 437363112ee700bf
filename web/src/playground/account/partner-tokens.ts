import { ClientCredentials, type AccessToken, type KeyValues, type TokenProvider } from '@goldenhour/client';

const KEY = 'goldenhour.playground.partner';

interface Kept {
  readonly clientId: string;
  readonly token: AccessToken;
}

/** A partner's tokens: the token is kept with the tab, the secret only as long as the page is open. */
export class PartnerTokens implements TokenProvider {
  #credentials: ClientCredentials | undefined;

  constructor(private readonly storage: KeyValues) {}

  get clientId(): string | undefined {
    return this.#read()?.clientId;
  }

  /** @throws UnauthenticatedError when they do not fit */
  async use(clientId: string, clientSecret: string): Promise<void> {
    const credentials = new ClientCredentials({ clientId, clientSecret });
    this.#keep(clientId, await credentials.accessToken());
    this.#credentials = credentials;
  }

  leave(): void {
    this.#credentials = undefined;
    this.storage.removeItem(KEY);
  }

  async accessToken(): Promise<AccessToken | null> {
    const kept = this.#read();
    if (!kept || !this.#credentials) return kept?.token ?? null;
    return this.#keep(kept.clientId, await this.#credentials.accessToken());
  }

  async renew(refused: string): Promise<AccessToken | null> {
    const kept = this.#read();
    if (!kept || !this.#credentials) return null;
    return this.#keep(kept.clientId, await this.#credentials.renew(refused));
  }

  #keep(clientId: string, token: AccessToken): AccessToken {
    this.storage.setItem(KEY, JSON.stringify({ clientId, token } satisfies Kept));
    return token;
  }

  #read(): Kept | null {
    return JSON.parse(this.storage.getItem(KEY) ?? 'null') as Kept | null;
  }
}
