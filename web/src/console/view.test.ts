import { viewOf } from './view';

it.each([
  ['', 'requests'],
  ['#clinic', 'clinic'],
  // The way past the head of the page leads into the present screen.
  ['#content', 'beds'],
] as const)('shows for the address %j the screen %s', (hash, view) => {
  expect(viewOf(hash, 'beds')).toBe(view);
});
