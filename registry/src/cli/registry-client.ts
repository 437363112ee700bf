import type { Problem } from '../api';
import { SdlFault } from '../config/sdl-fault';
import { UsageError } from '../config/usage-error';
import { Unreachable } from '../config/unreachable';

const TIMEOUT_MS = 30_000;

/** The registry's JSON API, with one token. */
export class RegistryClient {
  readonly #base: URL;

  /** @throws UsageError when that is no address */
  constructor(
    readonly address: string,
    readonly token: string | undefined,
  ) {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
      throw new UsageError(`${address} is no address of a registry, which is like https://api.example.org.`);
    }
    this.#base = new URL(address);
  }

  get<T>(
    path: string,
    query: Readonly<Record<string, string | number | readonly string[] | undefined>> = {},
  ): Promise<T> {
    const url = this.url(path);
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value].flat()) if (one !== undefined) url.searchParams.append(name, String(one));
    }
    return this.#ask<T>(url, { method: 'GET' });
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#ask<T>(this.url(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Of a path below the registry's address. */
  url(path: string): URL {
    return new URL(path, this.#base);
  }

  /**
   * @throws UsageError when the registry refuses with a reason that the caller can mend
   * @throws SdlFault when the SDL that was sent does not parse
   * @throws Unreachable when it does not answer, or not as a registry does
   */
  async #ask<T>(url: URL, init: RequestInit): Promise<T> {
    const response = await this.#fetch(url, init);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && answer !== null) return answer as T;
    const problem = (answer as Partial<Problem> | null)?.error;
    if (!problem || response.status >= 500) {
      throw new Unreachable(
        `The registry at ${this.address} answers ${response.status}${problem ? `: ${problem.message}` : ', not as a registry does.'}`,
      );
    }
    if (problem.code === 'SDL_SYNTAX') {
      const { line = null, column = null } = problem.location ?? {};
      throw new SdlFault(problem.message, 'the SDL that was sent', line, column);
    }
    throw new UsageError(`The registry refused: ${problem.message}`);
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    try {
      return await fetch(url, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const code = (cause as { code?: unknown } | null)?.code;
      throw new Unreachable(
        `The registry at ${this.address} does not answer${typeof code === 'string' ? ` (${code})` : ''}.`,
      );
    }
  }
}
