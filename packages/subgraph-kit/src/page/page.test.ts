import { checkFirst, cutPage } from './page';
import { decodeCursor, decodeNumberCursor, encodeCursor } from './cursor';

it.each([1, 20, 100])('takes a page of %d', (first) => {
  expect(checkFirst(first)).toBe(first);
});

it.each([0, -1, 101])('refuses a page of %d and names the argument', (first) => {
  expect(() => checkFirst(first)).toThrow(/^first: must be 1 to 100/);
});

it('says what stands before and after the page', () => {
  const page = cutPage(['a', 'b', 'c'], 1, 1, (item) => `at ${item}`);
  expect(page.items).toEqual(['b']);
  expect(page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: 'at b',
    endCursor: 'at b',
  });
  expect(cutPage(['a', 'b'], 0, 2, (item) => item).pageInfo.hasNextPage).toBe(false);
});

it('gives an empty page no cursors', () => {
  expect(cutPage([], 0, 5, String).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});

it('gives back the position of its own cursor', () => {
  expect(decodeCursor(encodeCursor(['데모병원', 7]), 2)).toEqual(['데모병원', 7]);
});

it.each(['', 'garbage', 'bnVsbA', encodeCursor(['a']), encodeCursor(['a', 'b', 'c'])])(
  'refuses the cursor %p and names the argument',
  (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(/^after: not a cursor/);
  },
);

it('refuses a text where a position has a number', () => {
  expect(decodeNumberCursor(encodeCursor([3, 7]), 2)).toEqual([3, 7]);
  expect(() => decodeNumberCursor(encodeCursor([3, '7']), 2)).toThrow(/^after: not a cursor/);
});
