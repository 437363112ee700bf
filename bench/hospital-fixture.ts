import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInProcessBus } from '@goldenhour/events';
import { createReplaySource, type NemcSource } from '@goldenhour/nemc';
import { startSimulator } from '@goldenhour/nemc-simulator';
import { createLogger, type Clock } from '@goldenhour/service-kit';
import {
  DatabaseClock,
  Lease,
  migrate,
  openDatabase,
  Relay,
  type DatabaseLocation,
} from '@goldenhour/subgraph-kit';
import { Registry } from 'prom-client';
import { loadBoard } from '../subgraphs/hospital/src/board/load-board';
import type { Board } from '../subgraphs/hospital/src/board/board';
import { ENTITIES, TOPICS } from '../subgraphs/hospital/src/entities';
import { FeedMetrics } from '../subgraphs/hospital/src/feed/feed-metrics';
import { FeedStore } from '../subgraphs/hospital/src/feed/feed-store';
import { Poller } from '../subgraphs/hospital/src/feed/poller';
import { MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import type { Store } from '../subgraphs/hospital/src/store/store';

const OPERATIONS = [
  'getEgytListInfoInqire',
  'getEmrrmRltmUsefulSckbdInfoInqire',
  'getSrsillDissAceptncPosblInfoInqire',
];

const STEP_SECONDS = 300;

export interface HospitalFixture {
  readonly store: Store;
  readonly board: Board;
  readonly poller: Poller;
  close(): Promise<void>;
}

/**
 * The hospital subgraph's inside, fed from recorded answers of the simulator, so that what is
 * measured is reading and storing and not the making of answers.
 * @param polls how many polls to record, five minutes apart
 * @param location an empty database; a temporary file by default
 */
export async function openHospitalFixture(
  polls: number,
  location?: DatabaseLocation,
): Promise<HospitalFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-bench-'));
  const recording = join(folder, 'recording');
  await record(recording, polls, STEP_SECONDS);
  const log = createLogger({ name: 'bench', level: 'error' });
  const database = await openDatabase({
    location: location ?? { file: join(folder, 'hospital.db') },
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await migrate(database);
  const bus = createInProcessBus((err) => log.error({ err }, 'listener'));
  const clock = new DatabaseClock(database, false);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = { database, clock, relay };
  const board = await loadBoard(store);
  await bus.subscribe('hospital.changed', (event) => board.apply(event));
  const source: NemcSource = createReplaySource(recording, { clock: { now: Date.now } });
  const poller = new Poller({
    source,
    store,
    feed: new FeedStore(store, source.kind),
    intervalMs: 1000,
    refuseHalfPolls: false,
    lease: new Lease(database, clock, 'poller', 1000),
    log,
    metrics: new FeedMetrics(new Registry()),
  });
  return {
    store,
    board,
    poller,
    async close() {
      await relay.stop();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function record(folder: string, polls: number, stepSeconds: number): Promise<void> {
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder);
  let now = Date.now() - (polls - 1) * stepSeconds * 1000;
  const clock: Clock = { now: () => now };
  const simulator = await startSimulator({ clock, stepSeconds });
  for (let poll = 0; poll < polls; poll++, now += stepSeconds * 1000) {
    for (const operation of OPERATIONS) {
      const answer = await fetch(`${simulator.baseUrl}/${operation}?serviceKey=x&pageNo=1&numOfRows=1000`);
      const time = new Date(now).toISOString().replace(/[-:]|\.\d+Z$/g, '');
      writeFileSync(join(folder, `${operation}.all.${time}.xml`), await answer.text());
    }
  }
  await simulator.close();
}
