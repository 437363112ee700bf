import { Recorder } from './recorder';

it('shows throughput, the usual and the slow answer, and the errors of each kind', async () => {
  const recorder = new Recorder(['reads', 'writes']);
  for (let ms = 1; ms <= 100; ms += 1) recorder.succeeded('reads', ms);
  await recorder.measure('writes', 0, () => Promise.reject(new Error('RATE_LIMITED')));
  await recorder.measure('writes', 0, () => Promise.reject(new Error('RATE_LIMITED')));
  expect(recorder.table(10)).toEqual([
    'kind    done  per second  p50 ms  p99 ms  errors',
    'reads    100        10.0      50      99       0',
    'writes     0         0.0       –       –       2',
    'writes: 2 × RATE_LIMITED',
  ]);
});
