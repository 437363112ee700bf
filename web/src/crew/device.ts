import type { KeyValues } from '@goldenhour/client';
import { PRIVATE_KEY } from '../session/browser-storage';
import { Listeners } from '../map/board/listeners';
import type { Transport } from '../transport/reservations';
import type { Draft } from './draft';
import type { Unsent } from './outbox';

/** Longer than any transport takes: what is older was forgotten here. */
const FORGET_MS = 12 * 60 * 60_000;

/** What a phone keeps, so that neither a reload nor a dead battery loses a patient: as little as that needs. */
export interface Kept {
  /** Whose it is: nobody else who logs in here sees it. */
  readonly user: string;
  /** What is typed, until the API has it. */
  readonly draft: Draft | null;
  /** What the API has not answered. */
  readonly unsent: readonly Unsent[];
  /** The transport that goes on. Whom it carries is not kept: only which hospitals were asked and what they said. */
  readonly transport: Transport | null;
  /** When it was last changed, epoch milliseconds. */
  readonly at: number;
}

/** Keeps it in the browser's storage; where there is none, as long as the page is open. */
export class Device {
  readonly #listeners = new Listeners();
  #kept: Kept;

  constructor(
    private readonly storage: KeyValues,
    user: string,
    private readonly now: () => number = Date.now,
  ) {
    const kept = this.#read();
    const fresh = kept !== null && kept.user === user && this.now() - kept.at < FORGET_MS;
    this.#kept = fresh ? kept : nothing(user, this.now());
    if (!fresh) forget(this.storage);
  }

  readonly get = (): Kept => this.#kept;
  readonly subscribe = this.#listeners.add;

  change(change: Partial<Omit<Kept, 'user' | 'at'>>): void {
    this.#kept = { ...this.#kept, ...change, at: this.now() };
    const { draft, unsent, transport } = this.#kept;
    if (draft === null && unsent.length === 0 && transport === null) forget(this.storage);
    else this.#write();
    this.#listeners.tell();
  }

  #write(): void {
    try {
      this.storage.setItem(PRIVATE_KEY, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden storage: the page itself still has it.
    }
  }

  #read(): Kept | null {
    try {
      const kept = JSON.parse(this.storage.getItem(PRIVATE_KEY) ?? 'null') as Partial<Kept> | null;
      return kept && Array.isArray(kept.unsent) && typeof kept.at === 'number' ? (kept as Kept) : null;
    } catch {
      return null;
    }
  }
}

/** Nothing of a patient stays on the device after a transport; the session does the same when its user logs out. */
function forget(storage: KeyValues): void {
  try {
    storage.removeItem(PRIVATE_KEY);
  } catch {
    // There is none, so there is nothing in it.
  }
}

const nothing = (user: string, at: number): Kept => ({ user, draft: null, unsent: [], transport: null, at });
