import { CreateRegistryTablesLibsql, CreateRegistryTablesMysql } from './create-registry-tables';

/** In the order in which they run; a released one is never changed, only followed by another. */
export const MIGRATIONS = {
  libsql: [CreateRegistryTablesLibsql],
  mysql: [CreateRegistryTablesMysql],
};
