import {
  CreateSpineTablesLibsql,
  CreateSpineTablesMysql,
  IndexConsumedEventsLibsql,
  IndexConsumedEventsMysql,
} from '@goldenhour/subgraph-kit';
import { CreateHospitalTablesLibsql } from './create-hospital-tables.libsql';
import { CreateHospitalTablesMysql } from './create-hospital-tables.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [CreateSpineTablesLibsql, CreateHospitalTablesLibsql, IndexConsumedEventsLibsql],
  mysql: [CreateSpineTablesMysql, CreateHospitalTablesMysql, IndexConsumedEventsMysql],
};
