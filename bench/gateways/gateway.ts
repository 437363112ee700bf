import { startGateway } from './peers';
import { WORKLOADS } from './workloads';
import type { Ports } from './workloads/workload';

/** One gateway in a process of its own; it tells its processor time and memory when it is asked. */
async function main(): Promise<void> {
  const [name, workload, ports] = process.argv.slice(2);
  const port = await startGateway(name!, WORKLOADS[workload!]!, JSON.parse(ports!) as Ports);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!({
      userMs: user / 1000,
      systemMs: system / 1000,
      rssMb: process.memoryUsage.rss() / 1024 / 1024,
    });
  });
  // Its parent is done, or died.
  process.once('disconnect', () => process.exit());
  process.send!({ port });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
