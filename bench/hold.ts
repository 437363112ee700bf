import { randomUUID } from 'node:crypto';
import { createInProcessBus } from '@goldenhour/events';
import { createLogger, type Identity, type SubgraphTransport } from '@goldenhour/service-kit';
import {
  createExecutor,
  DatabaseClock,
  encodeGlobalId,
  internalScope,
  migrate,
  openDatabase,
  Relay,
} from '@goldenhour/subgraph-kit';
import { createDatabase } from '@goldenhour/testing/services';
import { createPool, type Pool } from 'mysql2/promise';
import type { HospitalContext } from '../subgraphs/hospital/src/context';
import { ENTITIES, TOPICS } from '../subgraphs/hospital/src/entities';
import { HoldService } from '../subgraphs/hospital/src/hold/hold.service';
import { MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import { buildHospitalSchema } from '../subgraphs/hospital/src/schema';
import { calibrationMs, median } from './calibration';
import type { Store } from '../subgraphs/hospital/src/store/store';
import { holdLatency } from './hold-latency';
import { onServers } from './private-servers';

const CLIENTS = 50;
const ROUNDS = 5;
const ROUND_MS = 2000;
/** Against a transaction of the same statements, each of a request of its own. */
const GOAL = 0.8;
const BEDS = 1_000_000;

const HOLD = `mutation ($input: HoldBedInput!) { holdBed(input: $input) { hold { holdId } problem } }`;
const RESERVATION: Identity = {
  viewer: { role: 'SERVICE', scopes: [internalScope('holds')] },
  caller: 'reservation',
  requestId: 'bench',
  fresh: false,
};

/** 50 clients that hold beds of one row, through the subgraph and by mysql2 alone, in turns on one MariaDB. */
export async function benchHold(): Promise<string[]> {
  return onServers(async ({ mysqlUrl }) => {
    const url = await createDatabase(mysqlUrl, 'bench_hold');
    const subgraph = await openSubgraph(url);
    const pool = createPool({ uri: url, connectionLimit: CLIENTS });
    try {
      const rates: Record<string, number[]> = { subgraph: [], same: [], bare: [] };
      for (let round = -2; round < ROUNDS; round++) {
        const measured = {
          subgraph: await rate(() => holdBySubgraph(subgraph.transport)),
          same: await rate(() => holdBySameStatements(pool)),
          bare: await rate(() => holdByTwoStatements(pool)),
        };
        // The first two rounds only warm up.
        if (round >= 0) for (const [name, value] of Object.entries(measured)) rates[name]!.push(value);
        await subgraph.store.relay.drain();
      }
      const latencies = await holdLatency(subgraph.store, subgraph.bus);
      const of = (name: string): number => median(rates[name]!);
      const ratio = of('subgraph') / of('same');
      return [
        `holds of one row, ${CLIENTS} clients on MariaDB: ${of('subgraph').toFixed(0)} a second, ` +
          `${ratio.toFixed(1)} × a raw transaction of the same statements (${of('same').toFixed(0)}; goal ${GOAL})` +
          (ratio < GOAL ? '  WARNING: below the goal' : ''),
        `  ${(of('subgraph') / of('bare')).toFixed(1)} × a raw transaction of a conditional update and an insert alone ` +
          `(${of('bare').toFixed(0)}); calibration loop: ${calibrationMs().toFixed(0)} ms`,
        ...latencies,
      ];
    } finally {
      await pool.end();
      await subgraph.close();
    }
  });
}

/** Done a second by all clients together. */
async function rate(hold: () => Promise<void>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < ROUND_MS) {
      await hold();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (done * 1000) / (performance.now() - start);
}

/** The subgraph's resolvers and holds with their relay, on one hospital that has beds enough. */
async function openSubgraph(url: string) {
  const log = createLogger({ name: 'bench', level: 'error' });
  const database = await openDatabase({ location: { url }, entities: ENTITIES, migrations: MIGRATIONS });
  await migrate(database);
  const clock = new DatabaseClock(database, true);
  const em = database.em.fork();
  await em.execute(`insert into hospital (id, hpid, name) values (1, 'A1', 'A1')`);
  await em.execute(
    `insert into hospital_report (hospital_id, reported_at, freshness) values (1, ${clock.sql}, 'FRESH')`,
  );
  for (const kind of ['ER_GENERAL', 'ER_PEDIATRIC'])
    await em.execute(`insert into bed (hospital_id, kind, feed_value) values (1, ?, ?)`, [kind, BEDS]);
  // The raw transactions' events are nobody's: the relay leaves them alone.
  await em.execute('create table bench_outbox like outbox');
  const bus = createInProcessBus((err) => log.error({ err }, 'listener'));
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = { database, clock, relay };
  const holds = new HoldService(store);
  const transport = createExecutor<HospitalContext>({
    schema: buildHospitalSchema().schema,
    createContext: (identity) => ({ identity, viewer: identity.viewer, holds }) as HospitalContext,
    log,
  });
  return {
    transport,
    store,
    bus,
    async close() {
      await relay.stop();
      await bus.close();
      await database.close();
    },
  };
}

async function holdBySubgraph(transport: SubgraphTransport): Promise<void> {
  const hospitalId = encodeGlobalId('Hospital', 1);
  const input = { holdId: randomUUID(), hospitalId, bedKind: 'ER_GENERAL', minutes: 60, overCapacity: false };
  const { data, errors } = await transport.execute({ query: HOLD, variables: { input } }, RESERVATION);
  if (errors || (data as { holdBed: { problem: unknown } }).holdBed.problem !== null)
    throw new Error('A hold failed.');
}

/** What the subgraph sends for one request, as one transaction of prepared statements. */
async function holdBySameStatements(pool: Pool): Promise<void> {
  const connection = await pool.getConnection();
  const holdId = randomUUID();
  const run = (sql: string, values: (string | number)[]) => connection.execute(sql, values);
  try {
    await connection.query('set transaction isolation level read committed');
    await connection.beginTransaction();
    await run('select cast(unix_timestamp(now(3)) * 1000 as signed) as moment', []);
    await run('select * from hospital_report where hospital_id in (?) order by hospital_id for update', [1]);
    await run('select * from bed where hospital_id in (?) order by hospital_id, kind for update', [1]);
    const [[{ moment }]] = (await run(
      'select cast(unix_timestamp(now(3)) * 1000 as signed) as moment',
      [],
    )) as [[{ moment: number }], unknown];
    await run(`select * from bed_hold where hospital_id = ? and state = 'OPEN' and expires_at <= ?`, [
      1,
      moment,
    ]);
    await run(`select * from bed_hold where hold_id in (?)`, [holdId]);
    await run(
      `insert into bed_hold (hold_id, hospital_id, kind, state, held_at, expires_at, over_capacity, unverified)
         values (?, 1, 'ER_GENERAL', 'OPEN', ?, ?, false, false)`,
      [holdId, moment, moment + 3_600_000],
    );
    await run(`update bed set held = held + 1 where hospital_id = ? and kind = 'ER_GENERAL'`, [1]);
    await run(
      `insert into bed_history (hospital_id, kind, at, available) values (1, 'ER_GENERAL', ?, ?)
         on duplicate key update available = values(available)`,
      [moment, BEDS],
    );
    const eventId = randomUUID();
    await run('update hospital_report set change_event_id = ? where hospital_id = ?', [eventId, 1]);
    const payload = JSON.stringify({ beds: [{ hospitalId: 1, states: [{ kind: 'ER_GENERAL', held: 1 }] }] });
    await run(`insert into bench_outbox (event_id, topic, payload, at) values (?, 'bench', ?, ?)`, [
      eventId,
      payload,
      moment,
    ]);
    await connection.commit();
  } finally {
    connection.release();
  }
}

async function holdByTwoStatements(pool: Pool): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    await connection.execute(
      `update bed set held = held + 1 where hospital_id = 1 and kind = 'ER_PEDIATRIC' and feed_value - held > 0`,
    );
    await connection.execute(
      `insert into bed_hold (hold_id, hospital_id, kind, state, held_at, expires_at, over_capacity, unverified)
         values (?, 1, 'ER_PEDIATRIC', 'OPEN', 0, 9000000000000, false, false)`,
      [randomUUID()],
    );
    await connection.commit();
  } finally {
    connection.release();
  }
}
