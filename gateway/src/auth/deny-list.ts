import type { Denial } from '@goldenhour/events';
import type { Clock } from '@goldenhour/service-kit';

/** How much longer than needed a denial is kept, in milliseconds: its end is by another machine's clock. */
const MARGIN_MS = 5 * 60_000;

/** What a token says of itself that can be denied. */
export interface Deniable {
  /** `sub` */
  readonly subject: string;
  /** `jti` */
  readonly tokenId?: string | undefined;
  /** `sid`; machines have none */
  readonly sessionId?: string | undefined;
  /** `ver`; a token without one is older than any */
  readonly version?: number | undefined;
}

interface Principal {
  belowVersion: number;
  until: number;
}

/**
 * The access tokens that are refused although they have not ended. Tokens live for minutes, so the list is short: what
 * it says is forgotten when every token that it concerns has ended by itself.
 */
export class DenyList {
  /** Until when, by the id of a token or session. */
  readonly #ids = { TOKEN: new Map<string, number>(), SESSION: new Map<string, number>() };
  readonly #principals = new Map<string, Principal>();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  get size(): number {
    return this.#ids.TOKEN.size + this.#ids.SESSION.size + this.#principals.size;
  }

  /** Takes up denials; one that comes again does no harm. */
  take(denials: readonly Denial[]): void {
    this.#forget();
    for (const denial of denials) this.#add(denial);
    if (denials.length > 0) for (const listener of [...this.#listeners]) listener();
  }

  /** ENDED: this token or its session. CHANGED: its owner has other rights now, or none. */
  reasonAgainst({ subject, tokenId, sessionId, version }: Deniable): 'ENDED' | 'CHANGED' | undefined {
    if (tokenId !== undefined && this.#ids.TOKEN.has(tokenId)) return 'ENDED';
    if (sessionId !== undefined && this.#ids.SESSION.has(sessionId)) return 'ENDED';
    const principal = this.#principals.get(subject);
    return principal && (version ?? -Infinity) < principal.belowVersion ? 'CHANGED' : undefined;
  }

  /** Calls after new denials; gives back how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #add({ kind, id, belowVersion, until }: Denial): void {
    if (kind !== 'PRINCIPAL') {
      this.#ids[kind].set(id, Math.max(until, this.#ids[kind].get(id) ?? 0));
      return;
    }
    const known = this.#principals.get(id);
    this.#principals.set(id, {
      belowVersion: Math.max(belowVersion ?? -Infinity, known?.belowVersion ?? -Infinity),
      until: Math.max(until, known?.until ?? 0),
    });
  }

  #forget(): void {
    const now = this.clock.now() - MARGIN_MS;
    for (const ids of Object.values(this.#ids))
      for (const [id, until] of ids) if (until < now) ids.delete(id);
    for (const [id, { until }] of this.#principals) if (until < now) this.#principals.delete(id);
  }
}
