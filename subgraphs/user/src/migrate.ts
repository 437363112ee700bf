import { runMigrations } from '@goldenhour/subgraph-kit';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

/** `npm run migrate -w @goldenhour/user -- up | down | status` */
void runMigrations('user', { entities: ENTITIES, migrations: MIGRATIONS }, process.env, process.argv[2]);
