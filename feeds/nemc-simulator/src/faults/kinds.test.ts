import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from './kinds';

describe('the faults table', () => {
  it('is the one in the README', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('| fault'));
    const documented = [...table.matchAll(/^\| `([a-z\d-]+)`\s*\| (.+?)\s*\|$/gm)];
    expect(documented.map(([, kind, text]) => [kind, text])).toEqual(Object.entries(FAULTS));
  });
});
