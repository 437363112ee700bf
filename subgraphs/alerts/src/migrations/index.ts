import {
  CreateSpineTablesLibsql,
  CreateSpineTablesMysql,
  IndexConsumedEventsLibsql,
  IndexConsumedEventsMysql,
} from '@goldenhour/subgraph-kit';
import { CreateAlertsTablesLibsql } from './create-alerts-tables.libsql';
import { CreateAlertsTablesMysql } from './create-alerts-tables.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [CreateSpineTablesLibsql, CreateAlertsTablesLibsql, IndexConsumedEventsLibsql],
  mysql: [CreateSpineTablesMysql, CreateAlertsTablesMysql, IndexConsumedEventsMysql],
};
