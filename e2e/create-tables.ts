import { databaseLocation, migrate, openDatabase } from '@goldenhour/subgraph-kit';
import * as alerts from '../subgraphs/alerts/src/entities';
import { MIGRATIONS as ALERTS_MIGRATIONS } from '../subgraphs/alerts/src/migrations';
import * as hospital from '../subgraphs/hospital/src/entities';
import { MIGRATIONS as HOSPITAL_MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import * as user from '../subgraphs/user/src/entities';
import { MIGRATIONS as USER_MIGRATIONS } from '../subgraphs/user/src/migrations';

const SERVICES = {
  hospital: { entities: hospital.ENTITIES, migrations: HOSPITAL_MIGRATIONS },
  alerts: { entities: alerts.ENTITIES, migrations: ALERTS_MIGRATIONS },
  user: { entities: user.ENTITIES, migrations: USER_MIGRATIONS },
};

/**
 * Makes the databases and tables of every service, as `npm run migrate … -- up` does: processes that share a server
 * never do it by themselves.
 * @param mysqlUrl as MYSQL_URL
 */
export async function createTables(mysqlUrl: string): Promise<void> {
  for (const [name, { entities, migrations }] of Object.entries(SERVICES)) {
    const location = databaseLocation({ DATA_DIR: '', MYSQL_URL: mysqlUrl }, name);
    const database = await openDatabase({ location, entities, migrations });
    await migrate(database);
    await database.close();
  }
}
