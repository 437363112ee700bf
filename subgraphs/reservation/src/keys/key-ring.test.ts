import { randomBytes } from 'node:crypto';
import { KeyRing } from './key-ring';

const key = (id: string) => ({ id, bytes: randomBytes(32) });
const TEXT = '가슴 통증, chest pain';

it('opens what it sealed, and shows nothing of it before', () => {
  const ring = new KeyRing([key('a')]);
  const sealed = ring.seal(TEXT, 'patient:1');
  expect(ring.open(sealed, 'patient:1')).toBe(TEXT);
  expect(sealed).toMatch(/^a\.[\w-]+$/);
  expect(Buffer.from(sealed.slice(2), 'base64url').toString('utf8')).not.toContain('pain');
});

it('seals the same text differently each time', () => {
  const ring = new KeyRing([key('a')]);
  expect(ring.seal(TEXT, 'patient:1')).not.toBe(ring.seal(TEXT, 'patient:1'));
});

it('refuses what was changed, or stands at another place', () => {
  const ring = new KeyRing([key('a')]);
  const sealed = ring.seal(TEXT, 'patient:1');
  expect(() => ring.open(sealed, 'patient:2')).toThrow();
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => ring.open(changed, 'patient:1')).toThrow();
});

it('seals with the first key and opens with the others too', () => {
  const [old, next] = [key('old'), key('next')];
  const sealed = new KeyRing([old]).seal(TEXT, 'patient:1');
  const both = new KeyRing([next, old]);
  expect(both.open(sealed, 'patient:1')).toBe(TEXT);
  expect(both.isCurrent(sealed)).toBe(false);
  expect(both.isCurrent(both.seal(TEXT, 'patient:1'))).toBe(true);
  expect(() => new KeyRing([next]).open(sealed, 'patient:1')).toThrow('the key old');
});
