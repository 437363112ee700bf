import { runMigrations } from '@goldenhour/subgraph-kit';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

/** `npm run migrate -w @goldenhour/alerts -- up | down | status` */
void runMigrations('alerts', { entities: ENTITIES, migrations: MIGRATIONS }, process.env, process.argv[2]);
