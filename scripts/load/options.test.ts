import { readOptions } from './options';

it('load runs a minute against this machine unless told otherwise', () => {
  expect(readOptions([])).toMatchObject({ url: 'http://127.0.0.1:4000', seconds: 60, members: 20 });
  expect(readOptions(['--url', 'http://localhost:8080/', '--seconds', '5', '--reads', '0'])).toMatchObject({
    url: 'http://localhost:8080',
    seconds: 5,
    reads: 0,
  });
});

it.each([
  'http://example.org',
  'http://10.0.0.1:4000',
  'http://127.0.0.1.example.org',
  'https://127.0.0.1:4000',
])('load refuses %s', (url) => {
  expect(() => readOptions(['--url', url])).toThrow('on this machine alone');
});

it.each([
  ['--seconds', '3600'],
  ['--seconds', '0'],
  ['--reads', 'many'],
  ['--members', '1000'],
])('load stays within its bounds: not %s %s', (flag, value) => {
  expect(() => readOptions([flag, value])).toThrow(`${flag} must be`);
});
