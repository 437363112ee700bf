import { Recent } from './recent';

it('lets go of what was not used for longest', () => {
  const recent = new Recent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.get('a');
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.peek(key))).toEqual([1, undefined, 3]);
});

it('keeps within a total size, and nothing that is larger than the whole', () => {
  const recent = new Recent<string, number>(10, 5);
  recent.set('a', 1, 3);
  recent.set('b', 2, 3);
  expect([recent.peek('a'), recent.peek('b')]).toEqual([undefined, 2]);
  recent.set('b', 9, 6);
  expect(recent.peek('b')).toBeUndefined();
  recent.set('c', 3, 5);
  expect(recent.peek('c')).toBe(3);
});
