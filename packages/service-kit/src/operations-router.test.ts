import { createServer } from 'node:http';
import express from 'express';
import { Counter } from 'prom-client';
import { Health } from './health';
import { listen, type Listening } from './listen';
import { createMetrics } from './metrics';
import { operationsRouter } from './operations-router';

const health = new Health();
const { registry } = createMetrics();
let broken = false;
let listening: Listening;
const get = (path: string) => fetch(`http://127.0.0.1:${listening.port}${path}`);

beforeAll(async () => {
  health.register('board', () => {
    if (broken) throw new Error('is being built');
  });
  const app = express().use(operationsRouter({ health, metrics: registry }));
  listening = await listen(createServer(app), { host: '127.0.0.1', port: 0 });
});
afterAll(() => listening.close());

it('answers /health/live as long as the process runs, ready or not', async () => {
  broken = true;
  expect((await get('/health/live')).status).toBe(200);
});

it('answers /health/ready with 503 and the name of what is not ready', async () => {
  broken = true;
  const response = await get('/health/ready');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ready: false, checks: { board: 'is being built' } });
  broken = false;
  expect((await get('/health/ready')).status).toBe(200);
});

it('serves own metrics and those of the process in the text format of Prometheus', async () => {
  new Counter({ name: 'polls_total', help: 'Polls', registers: [registry] }).inc(3);
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  expect(text).toContain('polls_total 3');
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
});

it('lets two services of one process share its metrics and keep their own apart', async () => {
  const other = await createMetrics().registry.metrics();
  expect(other).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(other).not.toContain('polls_total');
});
