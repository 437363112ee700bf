import {
  CreateSpineTablesLibsql,
  CreateSpineTablesMysql,
  IndexConsumedEventsLibsql,
  IndexConsumedEventsMysql,
} from '@goldenhour/subgraph-kit';
import { CreateHoldsLibsql } from './create-holds.libsql';
import { CreateHoldsMysql } from './create-holds.mysql';
import { CreateHospitalTablesLibsql } from './create-hospital-tables.libsql';
import { CreateHospitalTablesMysql } from './create-hospital-tables.mysql';
import { KeepAnnouncementsLibsql } from './keep-announcements.libsql';
import { KeepAnnouncementsMysql } from './keep-announcements.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [
    CreateSpineTablesLibsql,
    CreateHospitalTablesLibsql,
    IndexConsumedEventsLibsql,
    CreateHoldsLibsql,
    KeepAnnouncementsLibsql,
  ],
  mysql: [
    CreateSpineTablesMysql,
    CreateHospitalTablesMysql,
    IndexConsumedEventsMysql,
    CreateHoldsMysql,
    KeepAnnouncementsMysql,
  ],
};
