import { join } from 'node:path';
import type { Ports, Workload } from '../workloads/workload';

export type Start = (workload: Workload, ports: Ports) => Promise<number>;

/** File and function of each. */
const GATEWAYS: Readonly<Record<string, readonly [string, string]>> = {
  'hand-written handler': ['hand-written', 'handWritten'],
  'hand-written handler, no identity': ['hand-written', 'handWrittenBare'],
  'compiled engine, HTTP': ['compiled', 'compiledOverHttp'],
  'compiled engine, HTTP, equal reads shared': ['compiled', 'compiledSharing'],
  'compiled engine, in process': ['compiled', 'compiledInProcess'],
  'Apollo Server and Gateway': ['apollo', 'apollo'],
  'Hive Gateway': ['hive.cjs', 'hive'],
  'Hive Gateway, Rust planner': ['hive.cjs', 'hiveRust'],
  'Mercurius gateway, jit': ['../mercurius/gateway.cjs', 'mercurius'],
};

/** The first is what the others are compared with. */
export const NAMES = Object.keys(GATEWAYS);

/** Starts one; its modules are loaded now, since its memory is measured. @returns its port */
export async function startGateway(name: string, workload: Workload, ports: Ports): Promise<number> {
  const [file, start] = GATEWAYS[name]!;
  const module = (await import(join(__dirname, file))) as Record<string, Start>;
  return module[start]!(workload, ports);
}
