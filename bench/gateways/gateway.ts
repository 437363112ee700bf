import { startGateway } from './peers';
import { WORKLOADS } from './workloads';
import type { Ports } from './workloads/workload';
import { serveUsage } from '../usage';

/** One gateway in a process of its own; it tells its processor time and memory when it is asked. */
async function main(): Promise<void> {
  const [name, workload, ports] = process.argv.slice(2);
  const port = await startGateway(name!, WORKLOADS[workload!]!, JSON.parse(ports!) as Ports);
  serveUsage({ port });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
