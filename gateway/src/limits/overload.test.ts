import { Registry } from 'prom-client';
import { createGatewayMetrics } from '../metrics';
import { Overload } from './overload';

const metrics = createGatewayMetrics(new Registry());

/** Looks that come so many milliseconds late, one after the other. */
function after(...lateMs: number[]): Overload {
  let now = 0;
  const overload = new Overload({ delayMs: 500, metrics, now: () => now });
  overload.stop();
  for (const late of lateMs) {
    now += 100 + late;
    overload.look();
  }
  return overload;
}

it('refuses nobody for one long piece of work', () => {
  expect(after(0, 3000, 0).refusal('http')).toBeUndefined();
  expect(after(3000, 3000).refusal('http')).toBeUndefined();
});

it('refuses while every look comes late, says when to come again, and counts it', async () => {
  expect(after(0, 501, 600, 700).refusal('http')).toMatchObject({
    code: 'OVERLOADED',
    extensions: { retryAfterSeconds: 2 },
  });
  const [counted] = (await metrics.shed.get()).values;
  expect(counted).toMatchObject({ labels: { transport: 'http' }, value: 1 });
});

it('lets in again as soon as one comes in time', () => {
  expect(after(900, 900, 900, 0).refusal('http')).toBeUndefined();
});
