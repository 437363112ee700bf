import { readEnvOrExit } from '@goldenhour/service-kit';
import { runSubgraph, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { startAlerts } from './service';

/** The alerts subgraph as a process of its own. */
void runSubgraph('alerts', readEnvOrExit(subgraphProcessEnv(4102), process.env), startAlerts);
