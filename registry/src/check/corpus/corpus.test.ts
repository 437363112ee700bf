import { compose } from '../../compose/compose';
import { DEFAULT_LINT_RULES } from '../../lint/lint-rules';
import type { CoordinateUsage } from '../../usage-window/usage-window';
import type { CheckReport } from '../check';
import type { Examination } from '../examination';
import { examine } from '../examine';
import { judge } from '../judge';
import { CHANGES } from './changes';
import { edited, GRAPH } from './graph';

const USED: CoordinateUsage = { total: 3, clients: [{ name: 'map', total: 3 }] };
const UNUSED: CoordinateUsage = { total: 0, clients: [] };

let apiSdl: string | null;
beforeAll(async () => {
  ({ apiSdl } = await compose(GRAPH));
});

async function examined(edits: (typeof CHANGES)[number]['edits']): Promise<Examination> {
  const examination = await examine({
    supergraph: GRAPH,
    changed: [{ name: 'hospital', sdl: edited(edits) }],
    operations: [],
    lintRules: DEFAULT_LINT_RULES,
    composer: 'apollo',
    apiSdl,
  });
  expect(examination).toMatchObject({ errors: [], lint: [] });
  return examination;
}

function judged(examination: Examination, isUsed: (coordinate: string) => boolean): Promise<CheckReport> {
  const usage = (coordinate: string) => Promise.resolve(isUsed(coordinate) ? USED : UNUSED);
  return judge({ examination, usage });
}

const safe = CHANGES.filter(({ verdict }) => verdict === 'safe');
const breaking = CHANGES.filter(({ verdict }) => verdict === 'breaking');

it('is twenty safe and twenty breaking changes', () => {
  expect([safe.length, breaking.length]).toEqual([20, 20]);
  expect(new Set(CHANGES.map(({ what }) => what)).size).toBe(40);
});

it.each(safe)('lets pass though everything is used: $what', async ({ edits }) => {
  const { changes, verdict } = await judged(await examined(edits), () => true);
  expect(changes.filter(({ criticality }) => criticality === 'BREAKING')).toEqual([]);
  expect(verdict).toBe('PASSED');
});

it.each(breaking)('refuses while somebody uses it, and lets pass once nobody does: $what', async (change) => {
  const examination = await examined(change.edits);
  const used = await judged(examination, (coordinate) => change.asks?.includes(coordinate) ?? true);
  expect(used.verdict).toBe('FAILED');
  const unused = await judged(examination, () => false);
  expect(unused.verdict).toBe('PASSED');
  expect(unused.changes.filter(({ safeBecauseUnused }) => safeBecauseUnused).length).toBeGreaterThan(0);
});
