import { PATHS, type Page, type Version } from '../../api';
import type { Answer } from '../../format/answer';
import type { Context } from '../context';

export interface HistoryOptions {
  readonly limit: number;
  readonly before?: number;
}

/** The newest first. */
export async function history(
  { registry }: Context,
  subgraph: string | undefined,
  { limit, before }: HistoryOptions,
): Promise<Answer> {
  const page = await registry.get<Page<Version>>(PATHS.versions, { subgraph, before, limit });
  const rows = page.items.map((version) => [
    String(version.number),
    version.subgraph ?? 'all',
    stateOf(version),
    version.at,
    version.author ?? '',
    version.commit?.slice(0, 12) ?? '',
  ]);
  const more = page.next === null ? '' : ` Older ones: --before ${page.next}.`;
  return {
    passed: true,
    title: `${page.items.length} versions.${more}`,
    sections:
      rows.length === 0
        ? []
        : [
            {
              heading: 'Versions',
              table: { columns: ['version', 'subgraph', 'state', 'at', 'author', 'commit'], rows },
            },
          ],
    annotations: [],
    data: page,
  };
}

function stateOf({ current, composes, kind, rolledBackTo }: Version): string {
  const what = kind === 'ROLLBACK' ? `back to ${rolledBackTo ?? '?'}` : kind === 'DELETE' ? 'taken out' : '';
  const state = current ? 'current' : composes ? '' : 'does not compose';
  return [state, what].filter(Boolean).join(', ');
}
