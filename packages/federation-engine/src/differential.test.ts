import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { composed, SUPERGRAPHS } from './testing/supergraphs';
import { compareAnswers, type Comparison } from './testing/same-answers';

const ROOT = resolve(__dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');
/** More of them, with other seeds, are worth an hour before a release: DIFFERENTIAL_FACTOR=50 DIFFERENTIAL_SEED=7. */
const FACTOR = Number(process.env['DIFFERENTIAL_FACTOR'] ?? 1);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 1);

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const platform = {
  name: 'the platform',
  supergraphSdl: () => read('supergraph.graphql'),
  subgraphs: Object.fromEntries(
    ['hospital', 'alerts', 'reservation', 'user'].map((name) => [
      name,
      read(`subgraphs/${name}/schema.graphql`),
    ]),
  ),
  operations: 80,
};
const small = SUPERGRAPHS.map((supergraph) => ({
  ...supergraph,
  supergraphSdl: () => composed(supergraph),
  operations: 160,
}));

describe.each([platform, ...small])(
  'random operations over $name',
  ({ supergraphSdl, subgraphs, operations }) => {
    let comparison: Comparison;
    beforeAll(async () => {
      comparison = await compareAnswers({
        supergraphSdl: supergraphSdl(),
        subgraphs,
        seed: SEED,
        operations: operations * FACTOR,
        size: 10,
      });
    });

    it('answer the same as with @apollo/gateway', () => {
      expect(comparison.differences.slice(0, 3)).toEqual([]);
      expect(comparison.executions).toBe(operations * FACTOR * 4);
      expect(comparison.withErrors).toBeGreaterThan(operations / 4);
    });

    it('never send more requests', () => {
      expect(comparison.requests.ours).toBeLessThanOrEqual(comparison.requests.stock);
    });
  },
);
