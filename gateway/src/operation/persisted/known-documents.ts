import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readManifest } from './manifest';

const VERDICTS_KEPT = 500;
const CHARACTERS_KEPT = 2_000_000;

/** What is known of a text that was sent in full. */
export interface Verdict {
  readonly known: boolean;
  /** Whether somebody was told of it. */
  told: boolean;
}

/** The documents of the manifests: what clients were built with. */
export class KnownDocuments {
  readonly #texts = new Map<string, string>();
  readonly #longest: number;
  #normal: Set<string> | undefined;
  readonly #verdicts = new LRUCache<string, Verdict>({
    max: VERDICTS_KEPT,
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (_, text) => text.length,
  });

  /** @throws Error that names the file that cannot be used */
  constructor(files: readonly string[]) {
    for (const file of files) for (const [id, text] of readManifest(file)) this.#texts.set(id, text);
    this.#longest = Math.max(0, ...this.texts.map(({ length }) => length));
  }

  /** All texts, for whoever plans them ahead. */
  get texts(): readonly string[] {
    return [...this.#texts.values()];
  }

  /** @param key as of {@link keyOf} */
  get(key: string): string | undefined {
    return this.#texts.get(key);
  }

  /** Whether a text is that of a known document, with whatever spaces and comments. */
  look(text: string): Verdict {
    const looked = this.#verdicts.get(text);
    if (looked) return looked;
    const verdict = { known: this.#isKnown(text), told: false };
    this.#verdicts.set(text, verdict);
    return verdict;
  }

  #isKnown(text: string): boolean {
    // Indentation makes a text longer, but not by so much.
    if (text.length > 4 * this.#longest) return false;
    this.#normal ??= new Set(this.texts.map((known) => stripIgnoredCharacters(known)));
    try {
      return this.#normal.has(stripIgnoredCharacters(text));
    } catch {
      return false; // It does not even consist of tokens.
    }
  }
}
