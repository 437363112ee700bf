import { LiveClient, startTestPlatform, type Answer } from '@goldenhour/testing';
import { calibrationMs } from './calibration';
import { onServers } from './private-servers';

const CLIENTS = 20;
const CHANGES = 200;
const GOAL_MS = 250;

const WRITE = `mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }`;
const WATCH = `subscription { bedChanges(kinds: [TRAUMA_AREA]) { cursor changes { available } } }`;

/**
 * From the answer of a staff's update (its commit) to each of 20 WebSocket clients, through the whole platform
 * in one process, which the clients share. A client can be told before the writer has its answer: that counts as 0.
 */
export async function benchLatency(): Promise<string[]> {
  return [
    ...(await measure('libSQL')),
    ...(await onServers(({ mysqlUrl, redisUrl }) =>
      measure('MariaDB and Redis', { MYSQL_URL: mysqlUrl, REDIS_URL: redisUrl }),
    )),
    `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}

async function measure(storage: string, env: Record<string, string> = {}): Promise<string[]> {
  const platform = await startTestPlatform({ NEMC_POLL_SECONDS: '3600', ...env });
  const clients = Array.from({ length: CLIENTS }, () => LiveClient.open(platform.url, WATCH));
  try {
    await Promise.all(clients.map((client) => client.next()));
    const { data } = await platform.query('{ hospitals(first: 1) { nodes { id } } }');
    const hospitalId: string = data.hospitals.nodes[0].id;
    const commits: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const input = { hospitalId, beds: [{ kind: 'TRAUMA_AREA', available: change, capacity: CHANGES }] };
      await platform.query(WRITE, { input }, { role: 'ADMIN' });
      commits.push(Date.now());
      await Promise.all(clients.map((client) => client.next((event) => shows(event, change))));
    }
    const latencies = clients.flatMap(({ events, times }) =>
      commits.map((at, change) =>
        Math.max(0, times[events.findIndex((event) => shows(event, change))]! - at),
      ),
    );
    latencies.sort((a, b) => a - b);
    const at = (share: number): number => latencies[Math.floor(latencies.length * share)]!;
    return [
      `commit → ${CLIENTS} WebSocket clients on ${storage}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (goal p99 ${GOAL_MS})` +
        (at(0.99) > GOAL_MS ? '  WARNING: over the goal' : ''),
    ];
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await platform.stop();
  }
}

function shows({ data }: Answer, available: number): boolean {
  return data.bedChanges.changes.some((bed: { available: number }) => bed.available === available);
}
