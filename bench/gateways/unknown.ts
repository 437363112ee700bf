import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FederationEngine } from '@goldenhour/federation-engine';
import { parse } from 'graphql';
import { hospitals } from './workloads/hospitals';
import { supergraphSdl } from './workloads/workload';

const ROOT = resolve(__dirname, '..', '..');
const WARM_UP = 800;
const BLOCKS = 5;
const BLOCK = 200;

/**
 * What an operation costs that nobody has sent before, once the planner is warm: parse, validate, plan, compile. In a
 * process of its own, as production runs: without NODE_ENV=production graphql-js checks every `instanceof` twice.
 */
function main(): void {
  const platform = readFileSync(resolve(ROOT, 'supergraph.graphql'), 'utf8');
  const nearby = parse(readFileSync(resolve(ROOT, 'contract/hospital.graphql'), 'utf8'))
    .definitions.map(({ loc }) => loc!.source.body.slice(loc!.start, loc!.end))
    .find((text) => text.startsWith('query NearbyHospitals'))!;
  process.send!([
    line(
      'the query of the first table',
      supergraphSdl(hospitals, { hospitals: 1, beds: 2, notes: 3 }),
      hospitals.query,
    ),
    line('NearbyHospitals of the platform', platform, nearby),
  ]);
  process.disconnect();
}

function line(name: string, sdl: string, query: string): string {
  const refused = { execute: () => Promise.reject(new Error('not used')) };
  const names = ['hospitals', 'beds', 'notes', 'hospital', 'alerts', 'reservation', 'user'];
  const engine = new FederationEngine({
    supergraphSdl: sdl,
    transports: Object.fromEntries(names.map((subgraph) => [subgraph, refused])),
  });
  let sent = 0;
  const some = (count: number) => {
    const before = process.cpuUsage();
    for (let i = 0; i < count; i += 1) {
      sent += 1;
      if (!engine.prepare({ source: query.replace(/\bname\b/, `name${sent}: name`) }))
        throw new Error(`${name} is not valid.`);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / count;
  };
  some(WARM_UP);
  const blocks = Array.from({ length: BLOCKS }, () => some(BLOCK)).sort((a, b) => a - b);
  const middle = blocks[Math.floor(BLOCKS / 2)]!;
  return `unknown operation, warm: ${middle.toFixed(2)} ms CPU (${name}; goal 2.5)`;
}

main();
