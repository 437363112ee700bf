import { calibrationMs, cpuMs, median } from './calibration';
import { openHospitalFixture } from './hospital-fixture';

const GOAL_MS = 400;
const POLLS = 12;

/** CPU of one poll: three operations parsed, diffed, stored, numbered, and applied to the board. */
export async function benchPoll(): Promise<string[]> {
  const fixture = await openHospitalFixture(POLLS);
  const costs: number[] = [];
  for (let poll = 0; poll < POLLS; poll++) {
    costs.push(
      await cpuMs(async () => {
        await fixture.poller.pollOnce();
        await fixture.store.relay.drain();
      }),
    );
  }
  await fixture.close();
  const [first, ...later] = costs;
  const usual = median(later);
  return [
    `poll of ${fixture.board.all.length} hospitals: ${usual.toFixed(0)} ms CPU (median of ${later.length}; goal ${GOAL_MS})` +
      (usual > GOAL_MS ? '  WARNING: over the goal' : ''),
    `  first poll into empty tables: ${first!.toFixed(0)} ms CPU; calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}
