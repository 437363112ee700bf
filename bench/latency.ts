import { LiveClient, startTestPlatform } from '@goldenhour/testing';
import { calibrationMs } from './calibration';

const CLIENTS = 20;
const CHANGES = 100;
const GOAL_MS = 250;

const WRITE = `mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }`;
const WATCH = `subscription { bedChanges(kinds: [TRAUMA_AREA]) { cursor changes { available } } }`;

/**
 * From the answer of a staff's update (its commit) to each of 20 WebSocket clients, through the whole platform
 * in one process. A client can be told before the writer has its answer: that counts as 0.
 */
export async function benchLatency(): Promise<string[]> {
  const platform = await startTestPlatform({ NEMC_POLL_SECONDS: '3600' });
  const clients = Array.from({ length: CLIENTS }, () => LiveClient.open(platform.url, WATCH));
  try {
    await Promise.all(clients.map((client) => client.next()));
    const { data } = await platform.query('{ hospitals(first: 1) { nodes { id } } }');
    const hospitalId: string = data.hospitals.nodes[0].id;
    const latencies: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const arrived = clients.map(async (client) => {
        await client.next((event) =>
          event.data.bedChanges.changes.some((bed: { available: number }) => bed.available === change),
        );
        return performance.now();
      });
      const input = { hospitalId, beds: [{ kind: 'TRAUMA_AREA', available: change, capacity: 200 }] };
      await platform.query(WRITE, { input }, { role: 'ADMIN' });
      const committed = performance.now();
      for (const at of await Promise.all(arrived)) latencies.push(Math.max(0, at - committed));
    }
    latencies.sort((a, b) => a - b);
    const at = (share: number): number => latencies[Math.floor(latencies.length * share)]!;
    return [
      `commit → ${CLIENTS} WebSocket clients: p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms (goal p99 ${GOAL_MS})` +
        (at(0.99) > GOAL_MS ? '  WARNING: over the goal' : ''),
      `  the test client looks every 25 ms; calibration loop: ${calibrationMs().toFixed(0)} ms`,
    ];
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await platform.stop();
  }
}
