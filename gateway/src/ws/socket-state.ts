import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AppError, Clock } from '@goldenhour/service-kit';
import { PUBLIC_GRANT, type AccessGrant, type AccessTokens } from '../auth/access-token';
import { watchGrant } from '../auth/watch-grant';
import { requestIdOf } from '../http/caller';
import { clientOf, type Client } from '../usage/client-of';

export interface SocketStateOptions {
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  /** The token has ended or was denied; called once. */
  readonly onEnd: (why: AppError) => void;
}

/** What is known about one socket: whose it is, and until when. */
export class SocketState {
  grant: AccessGrant = PUBLIC_GRANT;
  /** Why nothing more is done for this socket. */
  ended: AppError | undefined;
  readonly requestId: string;
  /** How it named itself when it connected. */
  readonly client: Client;
  /** Made for the first who asks: a socket that only subscribes needs none. */
  #gone: AbortController | undefined;
  #isGone = false;
  #stopWatching: (() => void) | undefined;

  constructor(
    request: IncomingMessage,
    readonly address: string,
    private readonly o: SocketStateOptions,
  ) {
    this.requestId = requestIdOf(request);
    this.client = clientOf(request.headers);
  }

  /** Aborted when the socket is gone, so that nothing is fetched for it any more. */
  get gone(): AbortSignal {
    if (!this.#gone) {
      this.#gone = new AbortController();
      // Every fetch of up to a hundred operations listens to it; none stays.
      setMaxListeners(0, this.#gone.signal);
      if (this.#isGone) this.#gone.abort();
    }
    return this.#gone.signal;
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
    if (this.ended || !grant || JSON.stringify(grant.viewer) !== JSON.stringify(this.grant.viewer))
      return false;
    this.#hold(grant);
    return true;
  }

  close(): void {
    this.#isGone = true;
    this.#stopWatching?.();
    this.#gone?.abort();
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
    this.#stopWatching?.();
    this.#stopWatching = watchGrant(grant, this.o, (why) => {
      this.ended = why;
      this.o.onEnd(why);
    });
  }
}
