import { buildAlertsSchema } from '../subgraphs/alerts/src/schema';
import { buildHospitalSchema } from '../subgraphs/hospital/src/schema';
import { buildUserSchema } from '../subgraphs/user/src/schema';
import type { GeneratedFile } from './generated-file';

/** Every subgraph of the platform, by its name in supergraph.yaml. */
export const SUBGRAPHS = { alerts: buildAlertsSchema, hospital: buildHospitalSchema, user: buildUserSchema };

const HEADER = '# Emitted by `npm run generate` from the classes in src/. Change those, not this file.\n\n';

/** The SDL of each subgraph as its code builds it; no database or port is opened. */
export function emitSchemas(): GeneratedFile[] {
  return Object.entries(SUBGRAPHS).map(([name, build]) => ({
    path: `subgraphs/${name}/schema.graphql`,
    content: HEADER + build().sdl.trim() + '\n',
  }));
}
