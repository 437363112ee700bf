import { encodeCursor } from '@goldenhour/subgraph-kit';
import { decodePlace, encodePlace } from './announcement-cursor';

it('gives back the place that it names', () => {
  expect(decodePlace(encodePlace({ startsAt: 1_793_000_000_123, id: 7 }))).toEqual({
    startsAt: 1_793_000_000_123,
    id: 7,
  });
});

it.each([
  '',
  'garbage',
  encodeCursor([1]),
  encodeCursor(['a', 'b']),
  encodeCursor([1.5, 2]),
  encodeCursor([1, 2, 3]),
])('refuses %p and names the argument', (cursor) => {
  expect(() => decodePlace(cursor)).toThrow(/^after: not a cursor/);
});
