import type { SchemaChange } from '../diff/schema-change';
import type { AffectedOperation } from '../operations/known-operation';
import type { UsageLookup } from '../usage-window/usage-window';
import type { Examination } from './examination';
import { judge } from './judge';

const REMOVED: SchemaChange = {
  key: 'FIELD_REMOVED Hospital.phone',
  type: 'FIELD_REMOVED',
  coordinate: 'Hospital.phone',
  message: "Field 'phone' was removed from object type 'Hospital'",
  criticality: 'BREAKING',
  reason: null,
  asks: ['Hospital.phone'],
};
const OPERATION: AffectedOperation = {
  name: 'Phone',
  origin: 'contract/crew.graphql',
  source: 'contract',
  client: null,
  errors: [],
  changes: [REMOVED.key],
};

function examination(given: Partial<Examination> = {}): Examination {
  return {
    subgraph: 'hospital',
    composer: 'apollo',
    errors: [],
    hints: [],
    changes: [REMOVED],
    lint: [],
    affectedOperations: [],
    notes: [],
    ...given,
  };
}

const used =
  (clients: Readonly<Record<string, number>>): UsageLookup =>
  () =>
    Promise.resolve({
      total: Object.values(clients).reduce((sum, total) => sum + total, 0),
      clients: Object.entries(clients).map(([name, total]) => ({ name, total })),
    });
const NOBODY = used({});
const window = { days: 30, threshold: 0, excludedClients: [] as string[] };

it('lets a breaking change pass that nobody used, and says so', async () => {
  const report = await judge({ examination: examination(), usage: NOBODY, window });
  expect(report).toMatchObject({
    verdict: 'PASSED',
    summary: 'It may go live: 1 change, 1 breaking change that nobody used in 30 days.',
    changes: [{ safeBecauseUnused: true, passes: true, usage: { coordinate: 'Hospital.phone', total: 0 } }],
  });
});

it('refuses it as soon as somebody did, and names who', async () => {
  const report = await judge({ examination: examination(), usage: used({ map: 1 }), window });
  expect(report).toMatchObject({
    verdict: 'FAILED',
    summary: 'It must not go live: 1 breaking change.',
    changes: [{ safeBecauseUnused: false, usage: { total: 1, clients: [{ name: 'map', total: 1 }] } }],
  });
});

it('refuses it where no use was recorded at all', async () => {
  const report = await judge({ examination: examination(), usage: null, window });
  expect(report).toMatchObject({ verdict: 'FAILED', usageKnown: false, changes: [{ usage: null }] });
});

it('does not count excluded clients, and lets so many requests pass as the threshold says', async () => {
  const usage = used({ crawler: 500, map: 2 });
  const verdictOf = async (given: Partial<typeof window>) =>
    (await judge({ examination: examination(), usage, window: { ...window, ...given } })).verdict;
  expect(await verdictOf({ excludedClients: ['crawler'] })).toBe('FAILED');
  expect(await verdictOf({ excludedClients: ['crawler'], threshold: 2 })).toBe('PASSED');
  expect(await verdictOf({ threshold: 2 })).toBe('FAILED');
});

it('refuses what breaks a promised operation, though nobody sent it lately', async () => {
  const promised = examination({ affectedOperations: [OPERATION] });
  expect(await judge({ examination: promised, usage: NOBODY, window })).toMatchObject({
    verdict: 'FAILED',
    changes: [{ safeBecauseUnused: false, operations: ['Phone'] }],
  });
  const persisted = examination({ affectedOperations: [{ ...OPERATION, source: 'persisted' }] });
  expect(await judge({ examination: persisted, usage: NOBODY, window })).toMatchObject({ verdict: 'PASSED' });
});

it('lets an approved change pass, and no other', async () => {
  const approvedAs = async (change: string) =>
    judge({
      examination: examination(),
      usage: used({ map: 1 }),
      window,
      approvals: [{ change, by: 'kim', reason: 'The field never had a value.' }],
    });
  expect(await approvedAs(REMOVED.key)).toMatchObject({
    verdict: 'PASSED',
    summary: 'It may go live: 1 change, 1 breaking change approved.',
    changes: [{ approved: { by: 'kim' }, passes: true }],
  });
  expect((await approvedAs('FIELD_REMOVED Hospital.name')).verdict).toBe('FAILED');
});

it('asks for each element once, and takes the busiest', async () => {
  const asked: string[] = [];
  const usage: UsageLookup = (coordinate) => {
    asked.push(coordinate);
    return Promise.resolve({ total: coordinate === 'Bed.kind' ? 7 : 0, clients: [] });
  };
  const gone = { ...REMOVED, key: 'TYPE_REMOVED Bed', asks: ['Bed.id', 'Bed.kind'] };
  const again = { ...REMOVED, asks: ['Bed.kind'] };
  const report = await judge({ examination: examination({ changes: [gone, again] }), usage, window });
  expect(asked).toEqual(['Bed.id', 'Bed.kind']);
  expect(report.changes.map(({ usage: found }) => found?.coordinate)).toEqual(['Bed.kind', 'Bed.kind']);
});

it('refuses new lint errors, not those that the version before had', async () => {
  const finding = {
    rule: 'require-description',
    severity: 'error' as const,
    message: 'Description is required for type "A"',
    file: 'a.graphql',
    line: 1,
    column: 6,
  };
  const verdictOf = async (known: boolean) => {
    const linted = examination({ changes: [], lint: [{ ...finding, known }] });
    return (await judge({ examination: linted, usage: null, window })).verdict;
  };
  expect([await verdictOf(false), await verdictOf(true)]).toEqual(['FAILED', 'PASSED']);
});
