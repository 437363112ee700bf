import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '@goldenhour/service-kit';
import { KEY_BYTES, KeyRing, type PatientKey } from './key-ring';

const FILE = 'patient-keys';

export interface KeySource {
  /** PATIENT_KEYS. */
  readonly keys: readonly PatientKey[] | undefined;
  readonly dataDir: string;
  readonly production: boolean;
}

/**
 * The keys that the environment names, or the one that is made and kept in DATA_DIR where none is named.
 * @throws EnvironmentError in production without keys: one that lies beside the data protects nothing
 */
export function readKeys({ keys, dataDir, production }: KeySource): KeyRing {
  if (keys) return new KeyRing(keys);
  if (production) throw new EnvironmentError(['PATIENT_KEYS: is required with NODE_ENV=production']);
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    makeFirst(path);
  }
  return new KeyRing(parsePatientKeys(readFileSync(path, 'utf8').trim()));
}

/** Puts a new key before the others in the file of DATA_DIR. */
export function addKeyToFile(dataDir: string): KeyRing {
  const path = join(dataDir, FILE);
  const known = existsSync(path) ? [readFileSync(path, 'utf8').trim()] : [];
  replace(path, [newKey(), ...known].join(','));
  return new KeyRing(parsePatientKeys(readFileSync(path, 'utf8').trim()));
}

/** Leaves only the first key in the file of DATA_DIR: nothing is sealed with the others any more. */
export function keepFirstKeyInFile(dataDir: string): void {
  const path = join(dataDir, FILE);
  replace(path, readFileSync(path, 'utf8').trim().split(',')[0]!);
}

/**
 * Keys as PATIENT_KEYS has them: `2026a=<base64 of 32 bytes>,2025b=…`, the one that seals first.
 * @throws Error that names what is wrong, never a key
 */
export function parsePatientKeys(text: string): PatientKey[] {
  return text.split(',').map((entry) => {
    const equals = entry.indexOf('=');
    const id = entry.slice(0, equals).trim();
    const bytes = Buffer.from(entry.slice(equals + 1).trim(), 'base64');
    if (!/^[A-Za-z0-9-]{1,32}$/.test(id) || bytes.length !== KEY_BYTES)
      throw new Error('must be like id=<base64 of 32 bytes>,id2=…');
    return { id, bytes };
  });
}

function newKey(): string {
  return `k${Date.now().toString(36)}-${randomBytes(2).toString('hex')}=${randomBytes(KEY_BYTES).toString('base64')}`;
}

/** Two processes may start at once: the one that comes second reads the first one's key. */
function makeFirst(path: string): void {
  try {
    writeFileSync(path, newKey(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

/** Whole or not at all: a crash in the midst must not cost the keys. */
function replace(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
