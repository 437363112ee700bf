import { contractOperation } from '../../packages/testing/src/contract';

const TIMEOUT_MS = 15_000;
export const DEMO_PASSWORD = 'golden-hour-demo';

/** Sends operations to one platform. What fails throws an error whose message is a code. */
export class PlatformClient {
  constructor(readonly url: string) {}

  /** An operation of the contract, word for word; gives the answer of its only field. */
  send<T>(name: string, variables: Record<string, unknown>, token?: string): Promise<T> {
    return this.query<T>(contractOperation(name), variables, token);
  }

  /** @throws Error with the code of the first error, or of the first `userErrors` */
  async query<T>(query: string, variables: Record<string, unknown>, token?: string): Promise<T> {
    const { data, errors } = await this.post(query, variables, token);
    const [answer] = Object.values(data ?? {}) as (T & { userErrors?: { code: string }[] })[];
    const code = errors?.[0]?.extensions?.code ?? answer?.userErrors?.[0]?.code;
    if (code !== undefined || answer == null) throw new Error(code ?? 'NO_ANSWER');
    return answer;
  }

  async logIn(email: string, password = DEMO_PASSWORD): Promise<string> {
    const input = { email, password };
    const { session } = await this.send<{ session: { accessToken: string } }>('LogIn', { input });
    return session.accessToken;
  }

  /** @throws Error that says what to do, where no platform answers */
  async requirePlatform(): Promise<void> {
    const ready = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      () => null,
    );
    if (ready === null)
      throw new Error(`No platform runs at ${this.url}. Start one (npm start), or name another with --url.`);
    if (!ready.ok)
      throw new Error(`The platform at ${this.url} is not ready: ${(await ready.text()).slice(0, 500)}`);
  }

  private async post(query: string, variables: Record<string, unknown>, token?: string) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new Error(error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'NETWORK');
    });
    return (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { extensions?: { code?: string } }[];
    };
  }
}
