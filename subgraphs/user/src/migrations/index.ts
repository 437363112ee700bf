import {
  CreateSpineTablesLibsql,
  CreateSpineTablesMysql,
  IndexConsumedEventsLibsql,
  IndexConsumedEventsMysql,
} from '@goldenhour/subgraph-kit';
import { CreateUserTablesLibsql } from './create-user-tables.libsql';
import { CreateUserTablesMysql } from './create-user-tables.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [CreateSpineTablesLibsql, CreateUserTablesLibsql, IndexConsumedEventsLibsql],
  mysql: [CreateSpineTablesMysql, CreateUserTablesMysql, IndexConsumedEventsMysql],
};
