import { newIdempotencyKey } from '@goldenhour/client';

/**
 * The idempotency key of what a person sends: the same one while the same input has no answer, so that a second try
 * after a lost answer does nothing twice.
 */
export class SubmissionKey {
  #input: string | null = null;
  #key = '';

  for(input: object): string {
    const text = JSON.stringify(input);
    if (text !== this.#input) {
      this.#input = text;
      this.#key = newIdempotencyKey();
    }
    return this.#key;
  }

  /** An answer came: what is sent next is another intention. */
  answered(): void {
    this.#input = null;
  }
}
