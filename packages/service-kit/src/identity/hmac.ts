import { hash } from 'node:crypto';

/** Bytes that SHA-256 takes at a time. */
const BLOCK = 64;
/** The longest text that can be signed, in bytes: Node refuses headers above 16 KB. */
export const LONGEST_TEXT = 8_192;

/**
 * HMAC-SHA256 (RFC 2104) with one key, over short texts of one-byte characters. Two one-shot hashes over buffers that are
 * prepared once cost a third of `createHmac`, whose objects the garbage collector has to finalize; a test compares both.
 */
export class Hmac {
  /** The inner block with room for a text behind it, and the outer one with room for a digest. */
  readonly #inner = Buffer.alloc(BLOCK + LONGEST_TEXT);
  readonly #outer = Buffer.alloc(BLOCK + 32);

  constructor(key: string | Buffer) {
    const bytes = Buffer.from(key);
    const block = Buffer.alloc(BLOCK);
    (bytes.length > BLOCK ? hash('sha256', bytes, 'buffer') : bytes).copy(block);
    for (const [index, byte] of block.entries()) {
      this.#inner[index] = byte ^ 0x36;
      this.#outer[index] = byte ^ 0x5c;
    }
  }

  /** The signature of a text of at most {@link LONGEST_TEXT} one-byte characters, base64url. */
  sign(text: string): string {
    const end = BLOCK + this.#inner.write(text, BLOCK, 'latin1');
    this.#outer.write(hash('sha256', this.#inner.subarray(0, end), 'binary'), BLOCK, 'binary');
    return hash('sha256', this.#outer, 'base64url');
  }
}
