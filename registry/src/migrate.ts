import { runMigrations } from '@goldenhour/subgraph-kit';
import { MIGRATIONS } from './migrations';
import { ENTITIES } from './store/entities';

/** `npm run migrate -w @goldenhour/registry -- up | down | status` */
void runMigrations('registry', { entities: ENTITIES, migrations: MIGRATIONS }, process.env, process.argv[2]);
