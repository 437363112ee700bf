import { Nonces } from './nonces';

it('tells a nonce that was used from a new one', () => {
  const nonces = new Nonces(10);
  expect(nonces.use('sender', 1, 160, 100)).toBe('new');
  expect(nonces.use('sender', 1, 160, 100)).toBe('replayed');
  expect(nonces.use('sender', 2, 160, 100)).toBe('new');
  expect(nonces.use('another', 1, 160, 100)).toBe('new');
});

it('holds no more than the nonces that could still be used', () => {
  const nonces = new Nonces(1_000_000);
  for (let second = 0; second < 1000; second += 1) {
    for (let n = 0; n < 5; n += 1) nonces.use(`sender-${n}`, second, second + 65, second);
    expect(nonces.size).toBeLessThanOrEqual(66 * 5);
  }
});

it('still knows a nonce in the last second of its life, also when the clock steps back', () => {
  const nonces = new Nonces(10);
  nonces.use('sender', 1, 160, 100);
  expect(nonces.use('sender', 1, 160, 160)).toBe('replayed');
  expect(nonces.use('sender', 1, 160, 90)).toBe('replayed');
});
