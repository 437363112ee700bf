import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export interface PatientKey {
  /** Stands in front of what was sealed with it: letters, digits and dashes, never a dot. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * The keys that patient texts are sealed with, AES-256-GCM. The first one seals, all open. What is sealed names its key:
 * `id.base64url(iv | tag | ciphertext)`.
 */
export class KeyRing {
  private readonly keys: ReadonlyMap<string, Buffer>;
  readonly currentId: string;

  /** @throws Error where there is no key */
  constructor(keys: readonly PatientKey[]) {
    const [current] = keys;
    if (!current) throw new Error('There is no key for patient data.');
    this.currentId = current.id;
    this.keys = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  }

  /** @param place where it is kept, `patient:12` for instance: it can be opened only as what stands there */
  seal(text: string, place: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keys.get(this.currentId)!, iv);
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${this.currentId}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws Error where its key is missing, or where it was changed or moved; the message holds nothing of it */
  open(sealed: string, place: string): string {
    const dot = sealed.indexOf('.');
    const id = sealed.slice(0, dot);
    const key = this.keys.get(id);
    if (!key)
      throw new Error(`Patient data are sealed with the key ${id}, which PATIENT_KEYS does not name.`);
    const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.currentId}.`);
  }
}
