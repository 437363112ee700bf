import type { SharedCache } from '@goldenhour/events';
import { LRUCache } from 'lru-cache';

const TEXTS_KEPT = 1000;
/** Characters of all texts kept. */
const CHARACTERS_KEPT = 2_000_000;
const SHARED_SECONDS = 24 * 60 * 60;

/**
 * Texts that clients have sent with their hash (automatic persisted queries), in this process and, where there is a
 * Redis, for all gateways.
 */
export class AutomaticDocuments {
  readonly #texts = new LRUCache<string, string>({
    max: TEXTS_KEPT,
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (text) => text.length,
  });

  constructor(private readonly shared?: SharedCache) {}

  get(sha256: string): string | undefined | Promise<string | undefined> {
    const text = this.#texts.get(sha256);
    if (text !== undefined || !this.shared) return text;
    return this.shared.get(`apq:${sha256}`).then((found) => {
      if (found !== undefined) this.#texts.set(sha256, found);
      return found;
    });
  }

  /** Keeps a text that is a valid document, under the hash that it has. */
  keep(sha256: string, text: string): void {
    if (this.#texts.has(sha256)) return;
    this.#texts.set(sha256, text);
    this.shared?.set(`apq:${sha256}`, text, SHARED_SECONDS);
  }
}
