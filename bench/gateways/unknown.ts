import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FederationEngine } from '@goldenhour/federation-engine';
import { parse } from 'graphql';
import { QUERY, supergraphSdl } from './supergraph';

const ROOT = resolve(__dirname, '..', '..');
const WARM_UP = 150;
const MEASURED = 300;

/** What an operation costs that nobody has sent before, once the planner is warm: parse, validate, plan, compile. */
export function unknownOperations(): string[] {
  const platform = readFileSync(resolve(ROOT, 'supergraph.graphql'), 'utf8');
  const nearby = parse(readFileSync(resolve(ROOT, 'contract/hospital.graphql'), 'utf8'))
    .definitions.map(({ loc }) => loc!.source.body.slice(loc!.start, loc!.end))
    .find((text) => text.startsWith('query NearbyHospitals'))!;
  return [
    line('the query of this table', supergraphSdl({ hospitals: 1, beds: 2, notes: 3 }), QUERY),
    line('NearbyHospitals of the platform', platform, nearby),
  ];
}

function line(name: string, sdl: string, query: string): string {
  const refused = { execute: () => Promise.reject(new Error('not used')) };
  const names = ['hospitals', 'beds', 'notes', 'hospital', 'alerts', 'reservation', 'user'];
  const engine = new FederationEngine({
    supergraphSdl: sdl,
    transports: Object.fromEntries(names.map((subgraph) => [subgraph, refused])),
  });
  let before = process.cpuUsage();
  for (let i = 0; i < WARM_UP + MEASURED; i += 1) {
    if (i === WARM_UP) before = process.cpuUsage();
    if (!engine.prepare({ source: query.replace(/\bname\b/, `name${i}: name`) }))
      throw new Error(`${name} is not valid.`);
  }
  const { user, system } = process.cpuUsage(before);
  return `unknown operation, warm: ${((user + system) / 1000 / MEASURED).toFixed(2)} ms CPU (${name}; goal 2.5)`;
}
