import { decodeGlobalId, encodeGlobalId, requireGlobalId } from './global-id';

it('gives back the number behind an id of the same type', () => {
  expect(decodeGlobalId('Hospital', encodeGlobalId('Hospital', 42))).toBe(42);
});

it.each(['', 'x', 'SG9zcGl0YWw6', encodeGlobalId('Hospital', 0), encodeGlobalId('Hospital', '1e3'), '한글'])(
  'takes %p for no id at all',
  (id) => {
    expect(decodeGlobalId('Hospital', id)).toBeNull();
  },
);

it('does not take an id of another type', () => {
  expect(decodeGlobalId('Hospital', encodeGlobalId('Announcement', 42))).toBeNull();
});

it('names the argument that holds a wrong id', () => {
  expect(() => requireGlobalId('Hospital', 'nonsense', 'input.hospitalId')).toThrow(/input\.hospitalId/);
});
