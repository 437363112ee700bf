import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIGEST_BYTES, digestOf } from '../src/account/common-passwords';
import { SHORTEST } from '../src/account/password-rules';

/**
 * Makes data/common-passwords.bin of a text with one password a line:
 * node --require ./scripts/register.cjs subgraphs/user/scripts/make-common-passwords.ts <file>
 */
const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file with one password a line.');
const passwords = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim().normalize('NFC').toLowerCase())
  .filter((password) => Array.from(password).length >= SHORTEST);
const digests = [...new Set(passwords.map((password) => digestOf(password).toString('hex')))].sort();
writeFileSync(join(__dirname, '..', 'data', 'common-passwords.bin'), Buffer.from(digests.join(''), 'hex'));
process.stdout.write(
  `${digests.length} passwords of ${SHORTEST} or more characters, ${DIGEST_BYTES} bytes each\n`,
);
