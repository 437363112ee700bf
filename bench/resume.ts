import { randomUUID } from 'node:crypto';
import { NOTHING_CHANGED } from '@goldenhour/events';
import { encodeChangeCursor, type DatabaseLocation } from '@goldenhour/subgraph-kit';
import { BedChangesService } from '../subgraphs/hospital/src/live/bed-changes.service';
import { calibrationMs, median } from './calibration';
import { openHospitalFixture, type HospitalFixture } from './hospital-fixture';
import { onServers } from './private-servers';

const ROWS = 1_000_000;
const MISSED = 1_000;
const GOAL_MS = 50;
const ROUNDS = 9;

/** A client that missed the last 1,000 changes of a log of a million: until it has had them all. */
export async function benchResume(): Promise<string[]> {
  return [
    ...(await measure('libSQL')),
    ...(await onServers(({ mysqlUrl }) => measure('MariaDB', { url: `${mysqlUrl}/goldenhour_hospital` }))),
    `  calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}

async function measure(storage: string, location?: DatabaseLocation): Promise<string[]> {
  const fixture = await openHospitalFixture(1, location);
  await fixture.poller.pollOnce();
  await fixture.store.relay.drain();
  await fillLog(fixture, location === undefined);
  const { board, store } = fixture;
  const service = new BedChangesService(board, store.database, () => Promise.resolve());
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const after = encodeChangeCursor({ epoch: board.epoch, sequence: board.sequence - MISSED });
    const start = performance.now();
    const stream = await service.subscribe({ after });
    for (let event = 0; event < MISSED; event++) await stream.next();
    times.push(performance.now() - start);
    await stream.return?.();
  }
  await fixture.close();
  const usual = median(times);
  return [
    `resume of the last ${MISSED} of ${ROWS} changes on ${storage}: ${usual.toFixed(0)} ms (median of ${ROUNDS}; goal ${GOAL_MS})` +
      (usual > GOAL_MS ? '  WARNING: over the goal' : ''),
  ];
}

/** A million changes of one bed each, as the relay would have left them. */
async function fillLog({ store, board }: HospitalFixture, embedded: boolean): Promise<void> {
  const em = store.database.em.fork();
  const hospitalId = board.all[0]!.key;
  const { kind, available, capacity } = board.all[0]!.beds[0]!;
  const state = {
    kind,
    available,
    capacity,
    reported: available,
    held: 0,
    freshness: 'FRESH',
    suspect: false,
    source: 'FEED',
    reportedAt: board.now,
  };
  const payload = JSON.stringify({ ...NOTHING_CHANGED, beds: [{ hospitalId, states: [state] }] });
  const first = board.sequence + 1;
  const [numbers, random] = embedded
    ? [
        `(with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${ROWS}) select i from n) n`,
        'lower(hex(randomblob(16)))',
      ]
    : [`(select seq as i from seq_${first}_to_${ROWS}) n`, 'uuid()'];
  await em.execute(
    `insert into change_log (topic, sequence, event_id, payload, at)
     select 'hospital.changed', i, ${random}, ?, ? from ${numbers}`,
    [payload, board.now],
  );
  await em.execute(`update relay_position set numbered = ?, published = ? where topic = 'hospital.changed'`, [
    ROWS,
    ROWS,
  ]);
  board.apply({
    id: randomUUID(),
    epoch: board.epoch,
    sequence: ROWS,
    at: board.now,
    payload: NOTHING_CHANGED,
  });
}
