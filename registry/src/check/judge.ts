import type { SchemaChange } from '../diff/schema-change';
import {
  counted,
  DEFAULT_WINDOW,
  isUnused,
  type CoordinateUsage,
  type UsageLookup,
  type UsageWindow,
} from '../usage-window/usage-window';
import type { Approval, CheckedChange, CheckReport } from './check-report';
import type { Examination } from './examination';
import { summaryOf } from './summary';

export interface JudgeInput {
  readonly examination: Examination;
  /** Null = no usage was recorded over the whole window, so that nothing can be called unused. */
  readonly usage: UsageLookup | null;
  readonly window?: UsageWindow | undefined;
  readonly approvals?: readonly Approval[] | undefined;
}

/** The verdict on what was examined, once it is known who used what. */
export async function judge({
  examination,
  usage,
  window = DEFAULT_WINDOW,
  approvals = [],
}: JudgeInput): Promise<CheckReport> {
  const busiest = await busiestOf(examination.changes, usage, window);
  const changes = examination.changes.map((change): CheckedChange => {
    const breaking = change.criticality === 'BREAKING';
    const touched = examination.affectedOperations.filter(({ changes }) => changes.includes(change.key));
    // What was promised stays promised, however seldom it is asked for.
    const promised = touched.some(
      ({ source, client }) => source === 'contract' && !window.excludedClients.includes(client ?? ''),
    );
    const found = busiest.get(change.key) ?? null;
    const safeBecauseUnused = breaking && !promised && found !== null && isUnused(found, window);
    const approved = breaking ? (approvals.find(({ change: key }) => key === change.key) ?? null) : null;
    return {
      ...change,
      safeBecauseUnused,
      usage: found,
      approved,
      passes: !breaking || safeBecauseUnused || approved !== null,
      operations: touched.map(({ name }) => name),
    };
  });
  const { subgraph, composer, errors, hints, lint, affectedOperations, notes } = examination;
  const judged = {
    subgraph,
    composition: { composer, errors, hints },
    changes,
    lint,
    affectedOperations,
    window,
    usageKnown: usage !== null,
    notes,
  };
  const passed =
    errors.length === 0 &&
    changes.every(({ passes }) => passes) &&
    lint.every(({ severity, known }) => severity !== 'error' || known);
  return { ...judged, verdict: passed ? 'PASSED' : 'FAILED', summary: summaryOf(judged, passed) };
}

type Busiest = CoordinateUsage & { readonly coordinate: string };

/** Of each breaking change, the element that it touches which was asked for most. Each element is looked up once. */
async function busiestOf(
  changes: readonly SchemaChange[],
  usage: UsageLookup | null,
  window: UsageWindow,
): Promise<ReadonlyMap<string, Busiest>> {
  if (!usage) return new Map();
  const coordinates = new Set(changes.flatMap(({ asks }) => asks));
  const found = new Map(
    await Promise.all(
      [...coordinates].map(async (coordinate): Promise<[string, Busiest]> => {
        return [coordinate, { coordinate, ...counted(await usage(coordinate), window) }];
      }),
    ),
  );
  return new Map(
    changes.flatMap(({ key, asks }) => {
      const [first] = asks.map((coordinate) => found.get(coordinate)!).sort((a, b) => b.total - a.total);
      return first ? [[key, first]] : [];
    }),
  );
}
