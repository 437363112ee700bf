import { spreadOut } from './spread-out';

it.each([
  [0, []],
  [100, []],
  [250, [100, 200]],
  [10_000, Array.from({ length: 39 }, (_, nth) => (nth + 1) * 250)],
])('sends %i clients away in order, a part at a time and all within a second', async (count, atPauses) => {
  const clients = Array.from({ length: count }, (_, nth) => nth);
  const gone: number[] = [];
  const seen: number[] = [];
  let waited = 0;
  const wait = (ms: number) => {
    waited += ms;
    return Promise.resolve(seen.push(gone.length));
  };
  await spreadOut(clients, (client) => gone.push(client), wait);
  expect(gone).toEqual(clients);
  expect(seen).toEqual(atPauses);
  expect(waited).toBeLessThan(1_000);
});
