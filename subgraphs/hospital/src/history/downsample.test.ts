import { downsample } from './downsample';

const points = [0, 10, 99, 100, 250, 260].map((at) => ({ at }));

it('keeps every point when no step is asked for', () => {
  expect(downsample(points, 0)).toEqual(points);
});

it('keeps the last point of each span', () => {
  expect(downsample(points, 100).map((point) => point.at)).toEqual([99, 100, 260]);
});

it('has nothing to keep of nothing', () => {
  expect(downsample([], 100)).toEqual([]);
});
