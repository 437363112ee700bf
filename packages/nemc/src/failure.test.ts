import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURES } from './failure';

describe('the failures table', () => {
  it('is the one in the README', () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
    const documented = [...readme.matchAll(/^\| ([A-Z_]+)\s*\| (.+?)\s*\|$/gm)].map(([, kind, text]) => [
      kind,
      text,
    ]);
    expect(documented).toEqual(Object.entries(FAILURES));
  });
});
