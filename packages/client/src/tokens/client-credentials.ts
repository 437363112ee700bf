import { originOf } from '../client-options';
import { UnauthenticatedError } from '../errors/api-error';
import { ConnectionError } from '../errors/connection-error';
import { isUsable, type AccessToken, type TokenProvider } from './token-provider';

const ANSWER_WITHIN_MS = 10_000;

export interface ClientCredentialsOptions {
  /** As the client's. */
  readonly url?: string;
  readonly clientId: string;
  /** For programs on servers: a page that everyone can read must not hold it. */
  readonly clientSecret: string;
  readonly fetch?: typeof fetch;
}

/** A partner's machine: fetches tokens with its client id and secret (OAuth 2.0 client credentials). */
export class ClientCredentials implements TokenProvider {
  #token: AccessToken | null = null;
  #fetching: Promise<AccessToken> | undefined;

  constructor(private readonly options: ClientCredentialsOptions) {}

  /** @throws UnauthenticatedError when id and secret do not fit; ConnectionError */
  async accessToken(): Promise<AccessToken> {
    if (this.#token && isUsable(this.#token, Date.now())) return this.#token;
    return this.#fetch();
  }

  renew(refused: string): Promise<AccessToken> {
    if (this.#token?.token === refused) this.#token = null;
    return this.accessToken();
  }

  #fetch(): Promise<AccessToken> {
    this.#fetching ??= this.#ask().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #ask(): Promise<AccessToken> {
    const { clientId, clientSecret, fetch = globalThis.fetch.bind(globalThis) } = this.options;
    // RFC 6749, 2.3.1: both are form-encoded before they are put together.
    const basic = btoa([clientId, clientSecret].map(encodeURIComponent).join(':'));
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${originOf(this.options)}/oauth/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${basic}`,
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
        },
        body: 'grant_type=client_credentials',
        // Else a browser answers a refusal with a log-in window of its own, and waits for it.
        credentials: 'omit',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      text = await response.text();
    } catch (cause) {
      throw new ConnectionError('The API gave no token: no connection.', { cause });
    }
    if (response.status === 400 || response.status === 401) {
      throw new UnauthenticatedError('UNAUTHENTICATED', {
        message: 'The API gave no token: client id and secret do not fit.',
      });
    }
    return (this.#token = tokenOf(text, response.status));
  }
}

function tokenOf(text: string, status: number): AccessToken {
  try {
    const { access_token: token, expires_in: seconds } = JSON.parse(text) as Record<string, unknown>;
    if (typeof token === 'string' && typeof seconds === 'number') {
      return { token, expiresAt: Date.now() + seconds * 1000 };
    }
  } catch {
    // Said below.
  }
  throw new ConnectionError(`The API gave no token (status ${status}).`, { status });
}
