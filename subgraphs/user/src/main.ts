import { readEnvOrExit } from '@goldenhour/service-kit';
import { runSubgraph, subgraphProcessEnv } from '@goldenhour/subgraph-kit';
import { needsSecretOnServer, startUser, userEnvShape } from './service';

const envSchema = subgraphProcessEnv(4103)
  .extend(userEnvShape)
  .refine(needsSecretOnServer.check, needsSecretOnServer.problem);
const env = readEnvOrExit(envSchema, process.env);

/** The user subgraph as a process of its own. */
void runSubgraph('user', env, (options) => startUser({ ...options, env }));
