import { CreateSpineTablesLibsql, CreateSpineTablesMysql } from '@goldenhour/subgraph-kit';
import { CreateHoldsLibsql } from './create-holds.libsql';
import { CreateHoldsMysql } from './create-holds.mysql';
import { CreateHospitalTablesLibsql } from './create-hospital-tables.libsql';
import { CreateHospitalTablesMysql } from './create-hospital-tables.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [CreateSpineTablesLibsql, CreateHospitalTablesLibsql, CreateHoldsLibsql],
  mysql: [CreateSpineTablesMysql, CreateHospitalTablesMysql, CreateHoldsMysql],
};
