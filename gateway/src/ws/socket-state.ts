import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PUBLIC_GRANT, type AccessGrant, type AccessTokens } from '../auth/access-token';
import { requestIdOf } from '../http/caller';
import type { Observed } from '../operation/observe';

/** Longest wait that setTimeout takes; a token that lives longer is looked at again. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** What is known about one socket: whose it is, until when, and what it runs. */
export class SocketState {
  grant: AccessGrant = PUBLIC_GRANT;
  readonly requestId: string;
  /** By the client's operation id. */
  readonly running = new Map<string, Observed>();
  /** Aborted when the socket is gone, so that nothing is fetched for it any more. */
  readonly gone = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    request: IncomingMessage,
    readonly address: string,
    private readonly o: { tokens: AccessTokens; now: () => number; onExpiry: () => void },
  ) {
    this.requestId = requestIdOf(request);
    // Every fetch of up to a hundred operations listens to it; none stays.
    setMaxListeners(0, this.gone.signal);
  }

  /** Takes the token of `connection_init`; false for a bad one. */
  open(authorization: unknown): boolean {
    const grant = this.#verified(authorization);
    if (grant) this.#hold(grant);
    return grant !== undefined;
  }

  /** Takes a fresh token of the same user with the same rights, since what runs was started with these. */
  renew(authorization: unknown): boolean {
    const grant = this.#verified(authorization);
    if (!grant || JSON.stringify(grant.viewer) !== JSON.stringify(this.grant.viewer)) return false;
    this.#hold(grant);
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.gone.abort();
  }

  #verified(authorization: unknown): AccessGrant | undefined {
    try {
      return this.o.tokens.grantOf(authorization);
    } catch {
      return undefined;
    }
  }

  #hold(grant: AccessGrant): void {
    this.grant = grant;
    clearTimeout(this.#timer);
    if (grant.expiresAt === undefined) return;
    const left = grant.expiresAt - this.o.now();
    if (left <= 0) this.o.onExpiry();
    else this.#timer = setTimeout(() => this.#hold(grant), Math.min(left, LONGEST_WAIT_MS)).unref();
  }
}
