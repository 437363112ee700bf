import { embeddedStorage, servicesStorage } from '../packages/testing/src/services/storage';
import { TransportStand } from '../e2e/transport-stand';
import { calibrationMs, cpuMs } from './calibration';
import { onServers } from './private-servers';

const GOAL_PER_SECOND = 40;
const APPROVALS = 200;
/** Approvals under way at the same time, each at its own hospital. */
const CLIENTS = 10;

/** From a hospital's approval to its answer: the claim, the hold in the hospital subgraph, the end of the saga. */
export async function benchApprove(): Promise<string[]> {
  return [
    ...(await measure('libSQL', embeddedStorage())),
    ...(await onServers((servers) => measure('MariaDB and Redis', servicesStorage(servers)))),
    `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}

async function measure(name: string, storage: ReturnType<typeof embeddedStorage>): Promise<string[]> {
  const stand = await TransportStand.open(storage);
  try {
    const hospitals = Array.from({ length: CLIENTS }, (_, nth) => stand.hospitalId(nth + 1));
    for (const hospital of hospitals) await stand.beds(hospital, APPROVALS);
    const asked: { readonly id: string; readonly hospital: string }[] = [];
    for (const hospital of hospitals) {
      for (const { asked: ids } of await stand.asked(APPROVALS / CLIENTS, [hospital]))
        asked.push({ id: ids[0]!, hospital });
    }
    const start = performance.now();
    const cpu = await cpuMs(async () => {
      await Promise.all(
        hospitals.map(async (hospital) => {
          for (const one of asked.filter((request) => request.hospital === hospital)) {
            const answer = await stand.approve(one.id, hospital);
            if (answer !== 'APPROVED') throw new Error(`An approval was answered ${answer}.`);
          }
        }),
      );
    });
    const perSecond = (APPROVALS / (performance.now() - start)) * 1000;
    return [
      `approvals end to end on ${name}: ${perSecond.toFixed(0)} a second (goal ${GOAL_PER_SECOND}), ` +
        `${(cpu / APPROVALS).toFixed(1)} ms CPU each` +
        (perSecond < GOAL_PER_SECOND ? '  WARNING: below the goal' : ''),
    ];
  } finally {
    await stand.stop();
    await storage.cleanUp();
  }
}
