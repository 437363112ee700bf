import { readEnvOrExit } from '@goldenhour/service-kit';
import { runSubgraph, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { alertsEnvShape, leadsNobodyAstray, startAlerts } from './service';

const envSchema = subgraphProcessEnv(4102)
  .extend(alertsEnvShape)
  .refine(leadsNobodyAstray.check, leadsNobodyAstray.problem);
const env = readEnvOrExit(envSchema, process.env);

/** The alerts subgraph as a process of its own. */
void runSubgraph('alerts', env, (options) => startAlerts({ ...options, env }));
