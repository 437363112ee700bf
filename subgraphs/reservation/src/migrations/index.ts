import {
  CreateSpineTablesLibsql,
  CreateSpineTablesMysql,
  IndexConsumedEventsLibsql,
  IndexConsumedEventsMysql,
} from '@goldenhour/subgraph-kit';
import { CreateAppointmentTablesLibsql, CreateAppointmentTablesMysql } from './create-appointment-tables';
import { CreateReservationTablesLibsql } from './create-reservation-tables.libsql';
import { CreateReservationTablesMysql } from './create-reservation-tables.mysql';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [
    CreateSpineTablesLibsql,
    CreateReservationTablesLibsql,
    IndexConsumedEventsLibsql,
    CreateAppointmentTablesLibsql,
  ],
  mysql: [
    CreateSpineTablesMysql,
    CreateReservationTablesMysql,
    IndexConsumedEventsMysql,
    CreateAppointmentTablesMysql,
  ],
};
