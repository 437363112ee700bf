import { alignToKeys, groupByKeys } from './loader';

it('answers keys in their order, with null for those that have no row', () => {
  const rows = [{ id: 3 }, { id: 1 }];
  expect(alignToKeys([1, 2, 3], rows, (row) => row.id)).toEqual([{ id: 1 }, null, { id: 3 }]);
});

it('groups rows by key and keeps their order', () => {
  const rows = [
    { of: 'b', n: 1 },
    { of: 'a', n: 2 },
    { of: 'b', n: 3 },
  ];
  expect(groupByKeys(['a', 'b', 'c'], rows, (row) => row.of)).toEqual([[rows[1]], [rows[0], rows[2]], []]);
});
