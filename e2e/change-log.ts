import {
  asEvent,
  databaseLocation,
  decodeChangeCursor,
  openDatabase,
  readLog,
  readPosition,
} from '@goldenhour/subgraph-kit';
import { ENTITIES } from '../subgraphs/hospital/src/entities';
import { MIGRATIONS } from '../subgraphs/hospital/src/migrations';

export interface LoggedChange {
  readonly sequence: number;
  /** How many beds changed. */
  readonly beds: number;
}

/**
 * What clients of `bedChanges` must have seen after that cursor, by the hospital's own log.
 * @param mysqlUrl as MYSQL_URL
 */
export async function changesAfter(mysqlUrl: string, cursor: string): Promise<LoggedChange[]> {
  const location = databaseLocation({ DATA_DIR: '', MYSQL_URL: mysqlUrl }, 'hospital');
  const database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    const em = database.em.fork();
    const { epoch, sequence } = decodeChangeCursor(cursor)!;
    const { numbered } = await readPosition(em, 'hospital.changed');
    const rows = await readLog(em, 'hospital.changed', sequence, numbered);
    return rows.flatMap((row) => {
      const { beds, reports } = asEvent<'hospital.changed'>(row, epoch).payload;
      if (beds.length + reports.length === 0) return [];
      return [{ sequence: row.sequence, beds: beds.reduce((sum, { states }) => sum + states.length, 0) }];
    });
  } finally {
    await database.close();
  }
}
