import { transact } from '@goldenhour/subgraph-kit';
import type { UsageTaken } from '../api';
import type { Store } from '../store/store';
import { addRows } from './add-rows';
import { readReport } from './report';
import { summaryOf } from './summary';

/**
 * Takes a usage report in: sums by coordinate, client and hour, in one transaction.
 * @param keepMs how long usage is kept; older is rejected
 * @throws RegistryProblem BAD_REQUEST
 */
export async function takeUsage(store: Store, body: unknown, keepMs: number): Promise<UsageTaken> {
  const report = readReport(body);
  const now = await store.clock.now(store.database.em.fork());
  const { coordinates, operations, bodies, accepted, rejected } = summaryOf(report, now, keepMs);
  await transact(store.database, async (em) => {
    await addRows(
      em,
      {
        name: 'coordinate_usage',
        key: ['coordinate', 'client', 'hour'],
        values: ['uses'],
        merge: { uses: 'sum' },
      },
      coordinates.map(({ coordinate, client, hour, uses }) => [coordinate, client, hour, uses]),
    );
    await addRows(
      em,
      {
        name: 'operation_usage',
        key: ['hash', 'client', 'client_version', 'hour'],
        values: ['uses', 'failures'],
        merge: { uses: 'sum', failures: 'sum' },
      },
      operations.map((row) => [row.hash, row.client, row.clientVersion, row.hour, row.uses, row.failures]),
    );
    await addRows(
      em,
      {
        name: 'recorded_operation',
        key: ['hash'],
        values: ['name', 'body', 'last_hour'],
        merge: { last_hour: 'max' },
      },
      bodies.map(({ hash, name, body, lastHour }) => [hash, name, body, lastHour]),
    );
  });
  return { operations: { accepted, rejected } };
}
